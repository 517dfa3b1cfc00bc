{{/* A service's volumes; each but tmp is mounted at /etc/otpgate/<name>. */}}
{{- define "otpgate.volumes" -}}
{{- $values := .root.Values -}}
{{- $constants := include "otpgate.service.constants" . | fromYaml -}}
- name: tmp
  emptyDir: {}
# A folder, not a single file: only folders follow a ConfigMap that changes.
- name: institutions
  configMap:
    name: {{ include "otpgate.institutionsName" .root }}
    items:
      - key: {{ empty $values.institutions.existingConfigMap | ternary "institutions.json" $values.institutions.key }}
        path: institutions.json
{{- if and $constants.database (include "otpgate.postgresql.verified" .root) }}
{{ include "otpgate.caVolume" (dict "name" "postgresql-tls" "ca" $values.postgresql.tls.ca) }}
{{- end }}
{{- if and (not $constants.database) $values.redis.tls.enabled }}
{{ include "otpgate.caVolume" (dict "name" "redis-tls" "ca" $values.redis.tls.ca) }}
{{- end }}
{{- if include "otpgate.kafka.tls" .root }}
{{ include "otpgate.caVolume" (dict "name" "kafka-tls" "ca" $values.kafka.tls.ca) }}
{{- end }}
{{- end }}

{{/* The certificates that are mounted, as a JSON array of files: the services show when each ends. */}}
{{- define "otpgate.certificateFiles" -}}
{{- $files := list -}}
{{- range include "otpgate.volumes" . | fromYamlArray -}}
{{- if hasSuffix "-tls" .name }}{{ $files = append $files (printf "/etc/otpgate/%s/ca.crt" .name) }}{{ end -}}
{{- end -}}
{{- $files | toJson -}}
{{- end }}

{{/* Trusted certificates, from a secret or a ConfigMap, as ca.crt. */}}
{{- define "otpgate.caVolume" -}}
- name: {{ .name }}
  {{- if .ca.existingSecret }}
  secret:
    secretName: {{ .ca.existingSecret }}
  {{- else }}
  configMap:
    name: {{ .ca.existingConfigMap }}
  {{- end }}
    items:
      - key: {{ .ca.key }}
        path: ca.crt
{{- end }}

{{- define "otpgate.institutionsName" -}}
{{- default (printf "%s-institutions" (include "otpgate.fullname" .)) .Values.institutions.existingConfigMap -}}
{{- end }}

{{- define "otpgate.callersName" -}}
{{- default (printf "%s-service-token-callers" (include "otpgate.fullname" .)) .Values.serviceTokenCallers.existingConfigMap -}}
{{- end }}
