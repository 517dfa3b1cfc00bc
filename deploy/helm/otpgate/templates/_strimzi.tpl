{{/* Kafka's topics as the services expect them. */}}
{{- define "otpgate.topics" -}}
{{- $compacted := dict "cleanup.policy" "compact" -}}
{{- $month := dict "cleanup.policy" "delete" "retention.ms" "2592000000" -}}
{{- $prefix := .Values.kafka.prefix -}}
{{- $quarter := dict "cleanup.policy" "delete" "retention.ms" "7776000000" -}}
{{- range $name, $config := dict "otp.device" $compacted "otp.verification" $month "otp.lockout" $compacted "otp.reset" $month }}
- name: {{ $prefix }}{{ $name }}
  partitions: 12
  config: {{ toJson $config }}
- name: {{ $prefix }}{{ $name }}.dead
  partitions: 1
  config: {{ toJson $quarter }}
{{- end }}
{{- end }}

{{/* Labels of a resource that Strimzi's operators take care of. */}}
{{- define "otpgate.strimzi.metadata" -}}
namespace: {{ default .Release.Namespace .Values.strimzi.namespace }}
labels:
  {{- include "otpgate.labels" . | nindent 2 }}
  strimzi.io/cluster: {{ .Values.strimzi.cluster | quote }}
{{- end }}

{{/* What a service's user may do, and nothing else. */}}
{{- define "otpgate.acls" -}}
{{- $constants := include "otpgate.service.constants" . | fromYaml -}}
{{- $prefix := .root.Values.kafka.prefix -}}
{{- range $constants.writes }}
{{ include "otpgate.acl" (dict "type" "topic" "name" (print $prefix .) "operations" (list "Describe" "Write")) }}
{{- end }}
{{- range $constants.reads }}
{{ include "otpgate.acl" (dict "type" "topic" "name" (print $prefix .) "operations" (list "Describe" "Read")) }}
{{- end }}
{{- range $constants.groups }}
{{ include "otpgate.acl" (dict "type" "group" "name" (print $prefix .) "operations" (list "Read")) }}
{{- end }}
{{- with $constants.transactions }}
{{ include "otpgate.acl" (dict "type" "transactionalId" "name" (print $prefix .) "pattern" "prefix" "operations" (list "Describe" "Write")) }}
{{- end }}
{{- end }}

{{- define "otpgate.acl" -}}
- resource:
    type: {{ .type }}
    name: {{ .name }}
    patternType: {{ default "literal" .pattern }}
  operations: {{ toJson .operations }}
{{- end }}
