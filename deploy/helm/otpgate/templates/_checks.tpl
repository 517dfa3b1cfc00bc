{{/*
What the schema cannot say: values that are missing or contradict each other. Each template below yields a JSON array of sentences,
each of which says what to set; checks.yaml fails with all of them at once.
*/}}

{{- define "otpgate.checks" -}}
{{- $sentences := list -}}
{{- range $check := list "addresses" "image" "configuration" "secrets" "postgresql" "redis" "kafka" "routes" "network" "strimzi" "test" -}}
{{- $sentences = concat $sentences (include (printf "otpgate.checks.%s" $check) $ | fromJsonArray) -}}
{{- end -}}
{{- range $key, $constants := include "otpgate.services" . | fromYaml -}}
{{- $sentences = concat $sentences (include "otpgate.checks.pods" (dict "root" $ "service" $key) | fromJsonArray) -}}
{{- end -}}
{{- if $sentences -}}
{{- printf "\n\nThe values of otpgate need attention:\n- %s\n" (join "\n- " $sentences) | fail -}}
{{- end -}}
{{- end }}

{{/* Values by their path that are required and empty, as sentences: a list of [path, meaning]. */}}
{{- define "otpgate.checks.required" -}}
{{- $sentences := list -}}
{{- range .pairs -}}
{{- $value := $.root.Values -}}
{{- range splitList "." (first .) }}{{ $value = index $value . }}{{ end -}}
{{- if not $value }}{{ $sentences = append $sentences (printf "Set %s to %s." (first .) (last .)) }}{{ end -}}
{{- end -}}
{{- $sentences | toJson -}}
{{- end }}

{{- define "otpgate.checks.addresses" -}}
{{- $sentences := include "otpgate.checks.required" (dict "root" . "pairs" (list
  (list "publicUrl" "the https address at which trainees' browsers reach this installation")
  (list "oidc.issuer" "the issuer of the institutions' tokens")
  (list "oidc.jwksUrl" "the address of the issuer's JWKS"))) | fromJsonArray -}}
{{- if and .Values.publicUrl (not (regexMatch "^https://[^/?#@]+$" .Values.publicUrl)) -}}
{{- $sentences = append $sentences "Set publicUrl to https://, a host and nothing after it: browsers keep the devices' secrets on secure origins only." -}}
{{- end -}}
{{- $sentences | toJson -}}
{{- end }}

{{- define "otpgate.checks.image" -}}
{{- include "otpgate.checks.required" (dict "root" . "pairs" (list (list "image.registry" "the registry that holds the four images"))) -}}
{{- end }}

{{- define "otpgate.checks.configuration" -}}
{{- $sentences := list -}}
{{- range $name, $what := dict "institutions" "the institutions" "serviceTokenCallers" "the JWK set of the services that may ask others" -}}
{{- $source := index $.Values $name -}}
{{- if and $source.inline $source.existingConfigMap -}}
{{- $sentences = append $sentences (printf "Set only one of %s.inline and %s.existingConfigMap." $name $name) -}}
{{- else if not (or $source.inline $source.existingConfigMap) -}}
{{- $sentences = append $sentences (printf "Set %s.inline to %s, or %s.existingConfigMap to a ConfigMap that holds them." $name $what $name) -}}
{{- end -}}
{{- end -}}
{{- $sentences | toJson -}}
{{- end }}

{{- define "otpgate.checks.secrets" -}}
{{- $pairs := list -}}
{{- range list "pepper" "keyRing" "enrolmentTicketKeys" "pageTicketKeys" "codeMarkKey" -}}
{{- $pairs = append $pairs (list (printf "secrets.%s.existingSecret" .) "the name of a secret that you have made") -}}
{{- end -}}
{{- range list "registration" "verification" "reset" -}}
{{- $pairs = append $pairs (list (printf "%s.serviceToken.existingSecret" .) "the name of the secret with the service's private JWK") -}}
{{- end -}}
{{- include "otpgate.checks.required" (dict "root" . "pairs" $pairs) -}}
{{- end }}

{{- define "otpgate.checks.ca" -}}
{{- $sentences := list -}}
{{- if not (or .ca.existingSecret .ca.existingConfigMap) -}}
{{- $sentences = append $sentences (printf "Set %s.existingSecret or %s.existingConfigMap to where the trusted certificates are." .path .path) -}}
{{- else if and .ca.existingSecret .ca.existingConfigMap -}}
{{- $sentences = append $sentences (printf "Set only one of %s.existingSecret and %s.existingConfigMap." .path .path) -}}
{{- end -}}
{{- $sentences | toJson -}}
{{- end }}
