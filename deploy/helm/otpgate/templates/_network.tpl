{{/* Who may talk with a service's pods, and whom they may talk with. */}}
{{- define "otpgate.networkPolicy" -}}
{{- $policy := .root.Values.networkPolicy -}}
{{- if $policy.enabled -}}
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  {{- include "otpgate.metadata" . | nindent 2 }}
spec:
  podSelector:
    matchLabels:
      {{- include "otpgate.service.selector" . | nindent 6 }}
  policyTypes: [Ingress, Egress]
  ingress:
    {{- include "otpgate.networkPolicy.ingress" . | trim | default "[]" | nindent 4 }}
  egress:
    {{- include "otpgate.networkPolicy.egress" . | nindent 4 }}
{{- end }}
{{- end }}

{{- define "otpgate.networkPolicy.ingress" -}}
{{- $values := .root.Values -}}
{{- $port := include "otpgate.port" . | int -}}
{{- if and (or $values.ingress.enabled $values.gateway.enabled) (include "otpgate.public" .) }}
# The public paths.
{{ include "otpgate.rule" (dict "direction" "from" "peers" $values.networkPolicy.ingressController "ports" (list $port)) }}
{{- end }}
{{- with include "otpgate.askers" . | fromYamlArray }}
# The internal API.
- from:
    {{- range . }}
    - podSelector:
        matchLabels:
          {{- include "otpgate.service.selector" (dict "root" $.root "service" .) | nindent 10 }}
    {{- end }}
  ports:
    - port: {{ $port }}
      protocol: TCP
{{- end }}
{{- if $values.monitoring.serviceMonitor.enabled }}
# Metrics.
{{ include "otpgate.rule" (dict "direction" "from" "peers" $values.networkPolicy.prometheus "ports" (list $port)) }}
{{- end }}
{{- end }}

{{- define "otpgate.networkPolicy.egress" -}}
{{- $values := .root.Values -}}
{{- $policy := $values.networkPolicy -}}
{{- $constants := include "otpgate.service.constants" . | fromYaml -}}
# DNS.
- to:
    {{- toYaml $policy.dns | nindent 4 }}
  ports:
    - port: 53
      protocol: UDP
    - port: 53
      protocol: TCP
# Kafka.
{{ include "otpgate.rule" (dict "direction" "to" "peers" $policy.kafka "ports" (default (include "otpgate.portsOf" $values.kafka.bootstrapServers | fromYamlArray) $policy.kafkaPorts)) }}
# The issuer's keys.
{{ include "otpgate.rule" (dict "direction" "to" "peers" $policy.oidc "ports" $policy.oidcPorts) }}
{{- if $constants.database }}
# PostgreSQL.
{{ include "otpgate.rule" (dict "direction" "to" "peers" $policy.postgresql "ports" (list $values.postgresql.port)) }}
{{- else }}
# Redis.
{{ include "otpgate.rule" (dict "direction" "to" "peers" $policy.redis "ports" (default (include "otpgate.portsOf" $values.redis.hosts | fromYamlArray) $policy.redisPorts)) }}
{{- end }}
{{- range $constants.asks }}
{{- $callee := dict "root" $.root "service" . }}
# {{ include "otpgate.component" $callee }}.
- to:
    - podSelector:
        matchLabels:
          {{- include "otpgate.service.selector" $callee | nindent 10 }}
  ports:
    - port: {{ include "otpgate.port" $callee }}
      protocol: TCP
{{- end }}
{{- with $policy.extraEgress }}
{{ toYaml . }}
{{- end }}
{{- end }}

{{/* One rule: these peers, these TCP ports. Without peers nothing, as a rule without peers would let everybody. */}}
{{- define "otpgate.rule" -}}
{{- if .peers -}}
- {{ .direction }}:
    {{- toYaml .peers | nindent 4 }}
  ports:
    {{- range .ports }}
    - port: {{ int . }}
      protocol: TCP
    {{- end }}
{{- end }}
{{- end }}

{{/* The ports of a list of host:port, as a YAML array. */}}
{{- define "otpgate.portsOf" -}}
{{- $ports := list -}}
{{- range . }}{{ $ports = append $ports (splitList ":" . | last | int) }}{{ end -}}
{{- $ports | uniq | toYaml -}}
{{- end }}

{{/* "true" if some of the service's paths are routed from outside, else nothing. */}}
{{- define "otpgate.public" -}}
{{- if or (ne .service "lockout") .root.Values.lockout.publicApi }}true{{ end -}}
{{- end }}
