{{/* What a service finds in its environment; "migrates" says that it is the container that migrates and exits. */}}
{{- define "otpgate.environment" -}}
{{- include "otpgate.environment.own" . }}
{{- $pods := include "otpgate.pods" . | fromYaml }}
{{- range $name, $value := $pods.environment }}
- name: {{ $name }}
  value: {{ $value | toString | quote }}
{{- end }}
{{- end }}

{{/* What the chart itself sets. */}}
{{- define "otpgate.environment.own" -}}
{{- $values := .root.Values -}}
{{- $service := index $values .service -}}
{{- $constants := include "otpgate.service.constants" . | fromYaml -}}
{{- $pods := include "otpgate.pods" . | fromYaml -}}
- name: MP_JWT_VERIFY_ISSUER
  value: {{ $values.oidc.issuer | quote }}
- name: MP_JWT_VERIFY_PUBLICKEY_LOCATION
  value: {{ $values.oidc.jwksUrl | quote }}
- name: MP_JWT_VERIFY_AUDIENCES
  value: {{ $values.oidc.audience | quote }}
- name: MP_JWT_VERIFY_PUBLICKEY_ALGORITHM
  value: {{ $values.oidc.algorithm | quote }}
- name: QUARKUS_SHUTDOWN_TIMEOUT
  value: {{ printf "%ds" (int $pods.shutdown.drainSeconds) }}
- name: OTPGATE_REPLICAS_EXPECTED
  value: {{ $pods.autoscaling.enabled | ternary $pods.autoscaling.minReplicas $pods.replicas | toString | quote }}
- name: OTPGATE_INSTITUTIONS_FILE
  value: /etc/otpgate/institutions/institutions.json
{{- with include "otpgate.certificateFiles" . | fromJsonArray }}
- name: OTPGATE_CERTIFICATES_FILES
  value: {{ join "," . }}
{{- end }}
{{- if eq .service "registration" }}
- name: OTPGATE_PUBLIC_URL
  value: {{ $values.publicUrl | quote }}
{{- end }}
{{ include "otpgate.environment.secrets" . }}
{{ include "otpgate.environment.services" . | trim }}
{{ include "otpgate.environment.kafka" . }}
{{ if $constants.database }}{{ include "otpgate.environment.postgresql" . }}{{ else }}{{ include "otpgate.environment.redis" . }}{{ end }}
{{- end }}

{{/* A variable that a secret holds: name, secret, key. */}}
{{- define "otpgate.fromSecret" -}}
- name: {{ .name }}
  valueFrom:
    secretKeyRef:
      name: {{ .secret | quote }}
      key: {{ .key | quote }}
{{- end }}

{{/* The keys that are shared among services or replicas. */}}
{{- define "otpgate.environment.secrets" -}}
{{- $variables := dict "pepper" "OTPGATE_TRAINEE_KEY_PEPPER" "keyRing" "OTPGATE_SECRETS_KEY_RING" "enrolmentTicketKeys" "OTPGATE_ENROLMENT_TICKET_KEYS" "pageTicketKeys" "OTPGATE_PAGE_TICKET_KEYS" "codeMarkKey" "OTPGATE_CODE_MARK_KEY" -}}
{{- range prepend (include "otpgate.service.constants" . | fromYaml).secrets "pepper" }}
{{- $secret := index $.root.Values.secrets . }}
{{ include "otpgate.fromSecret" (dict "name" (get $variables .) "secret" $secret.existingSecret "key" $secret.key) }}
{{- end }}
{{- end }}

{{/* How services find and know each other. */}}
{{- define "otpgate.environment.services" -}}
{{- $asks := (include "otpgate.service.constants" . | fromYaml).asks -}}
{{- range $asks }}
{{- $callee := dict "root" $.root "service" . }}
- name: OTPGATE_{{ upper . }}_URL
  value: http://{{ include "otpgate.name" $callee }}:{{ include "otpgate.port" $callee }}
{{- end }}
{{- if $asks }}
{{- $token := (index .root.Values .service).serviceToken }}
{{ include "otpgate.fromSecret" (dict "name" "OTPGATE_SERVICE_TOKEN_KEY" "secret" $token.existingSecret "key" $token.key) }}
{{- end }}
{{- if include "otpgate.askers" . | fromYamlArray }}
- name: OTPGATE_SERVICE_TOKEN_CALLERS
  valueFrom:
    configMapKeyRef:
      name: {{ include "otpgate.callersName" .root }}
      key: {{ empty .root.Values.serviceTokenCallers.existingConfigMap | ternary "callers.jwks" .root.Values.serviceTokenCallers.key }}
{{- end }}
{{- end }}
