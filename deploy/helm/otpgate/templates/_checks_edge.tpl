{{/* Checks of routes, network policies, pods and the test; see _checks.tpl. */}}

{{- define "otpgate.checks.routes" -}}
{{- $ingress := .Values.ingress -}}
{{- $gateway := .Values.gateway -}}
{{- $sentences := list -}}
{{- if and $ingress.enabled $gateway.enabled -}}
{{- $sentences = append $sentences "Set only one of ingress.enabled and gateway.enabled." -}}
{{- end -}}
{{- if and $ingress.enabled $ingress.tls.enabled (not $ingress.tls.secretName) -}}
{{- $sentences = append $sentences "Set ingress.tls.secretName to the secret with the certificate, or ingress.tls.enabled to false if TLS ends before the Ingress." -}}
{{- end -}}
{{- if $gateway.enabled -}}
{{- if and $gateway.className $gateway.parentRefs -}}
{{- $sentences = append $sentences "Set only one of gateway.className and gateway.parentRefs." -}}
{{- else if not (or $gateway.className $gateway.parentRefs) -}}
{{- $sentences = append $sentences "Set gateway.parentRefs to the Gateways to join, or gateway.className to have one made." -}}
{{- end -}}
{{- if and $gateway.className (not $gateway.tlsSecretName) -}}
{{- $sentences = append $sentences "Set gateway.tlsSecretName to the secret with the certificate of the Gateway's listener." -}}
{{- end -}}
{{- end -}}
{{- $sentences | toJson -}}
{{- end }}

{{- define "otpgate.checks.network" -}}
{{- $policy := .Values.networkPolicy -}}
{{- $sentences := list -}}
{{- if $policy.enabled -}}
{{- $peers := list "dns" "postgresql" "redis" "kafka" "oidc" -}}
{{- if or .Values.ingress.enabled .Values.gateway.enabled }}{{ $peers = append $peers "ingressController" }}{{ end -}}
{{- if .Values.monitoring.serviceMonitor.enabled }}{{ $peers = append $peers "prometheus" }}{{ end -}}
{{- range $peers -}}
{{- if not (index $policy .) -}}
{{- $sentences = append $sentences (printf "Set networkPolicy.%s to a list of peers (podSelector, namespaceSelector, ipBlock), or networkPolicy.enabled to false." .) -}}
{{- end -}}
{{- end -}}
{{- $hosts := list .Values.postgresql.host .Values.registration.database.host .Values.verification.database.host .Values.reset.database.host -}}
{{- range $store, $addresses := dict "postgresql" $hosts "redis" .Values.redis.hosts "kafka" .Values.kafka.bootstrapServers -}}
{{- $sentences = concat $sentences (include "otpgate.checks.reach" (dict "root" $ "store" $store "addresses" $addresses) | fromJsonArray) -}}
{{- end -}}
{{- end -}}
{{- $sentences | toJson -}}
{{- end }}

{{/* Addresses outside the release's namespace that no peer of the store's can be: a podSelector alone means pods of that namespace. */}}
{{- define "otpgate.checks.reach" -}}
{{- $sentences := list -}}
{{- $far := "" -}}
{{- range index .root.Values.networkPolicy .store }}{{ if or .namespaceSelector .ipBlock }}{{ $far = "true" }}{{ end }}{{ end -}}
{{- if not $far -}}
{{- range .addresses | compact | uniq -}}
{{- $host := splitList ":" . | first -}}
{{- $own := regexMatch (printf `^([^.]+\.)*[^.]+\.%s\.svc(\..*)?$` $.root.Release.Namespace) $host -}}
{{- if and (not $own) (regexMatch `\..*\.` $host) -}}
{{- $sentences = append $sentences (printf "Give a peer of networkPolicy.%s a namespaceSelector or an ipBlock: %s is not in this release's namespace, which a podSelector alone means." $.store $host) -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{- $sentences | toJson -}}
{{- end }}

{{- define "otpgate.checks.pods" -}}
{{- $pods := include "otpgate.pods" . | fromYaml -}}
{{- $where := printf "%s.pods" .service -}}
{{- $sentences := list -}}
{{- $budget := $pods.podDisruptionBudget -}}
{{- if not (or (kindIs "invalid" $budget.minAvailable) (kindIs "invalid" $budget.maxUnavailable)) -}}
{{- $sentences = append $sentences (printf "Set only one of podDisruptionBudget.minAvailable and .maxUnavailable in pods and %s." $where) -}}
{{- end -}}
{{- $shutdown := $pods.shutdown -}}
{{- if lt (int $shutdown.terminationGracePeriodSeconds) (add $shutdown.preStopSeconds $shutdown.drainSeconds 15 | int) -}}
{{- $sentences = append $sentences (printf "Set shutdown.terminationGracePeriodSeconds in pods or %s to preStopSeconds, drainSeconds and 15 together at least: otherwise work under way is killed." $where) -}}
{{- end -}}
{{- $autoscaling := $pods.autoscaling -}}
{{- if $autoscaling.enabled -}}
{{- if gt (int $autoscaling.minReplicas) (int $autoscaling.maxReplicas) -}}
{{- $sentences = append $sentences (printf "Set autoscaling.maxReplicas in pods or %s to autoscaling.minReplicas at least." $where) -}}
{{- end -}}
{{- if not (($pods.resources).requests).cpu -}}
{{- $sentences = append $sentences (printf "Set resources.requests.cpu in pods or %s: autoscaling counts in percent of it." $where) -}}
{{- end -}}
{{- end -}}
{{- range include "otpgate.environment.own" (merge (dict "migrates" true) .) | fromYamlArray -}}
{{- if hasKey $pods.environment .name -}}
{{- $sentences = append $sentences (printf "Remove %s from environment in pods or %s: the chart sets it from a value of its own." .name $where) -}}
{{- end -}}
{{- end -}}
{{- $sentences | toJson -}}
{{- end }}

{{- define "otpgate.checks.test" -}}
{{- $sentences := list -}}
{{- if .Values.test.enabled -}}
{{- $sentences = include "otpgate.checks.required" (dict "root" . "pairs" (list
  (list "test.image" "an image with curl, sh, awk, sed and sha1sum")
  (list "test.tokenUrl" "the address where the test institution gets its tokens")
  (list "test.institution" "the id of a test institution")
  (list "test.credentials.existingSecret" "the name of the secret with the test institution's client id and client secret"))) | fromJsonArray -}}
{{- end -}}
{{- $sentences | toJson -}}
{{- end }}
