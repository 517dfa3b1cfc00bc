{{/* How services reach Kafka, and what they need there. */}}

{{/* "true" if the protocol has TLS, else nothing. */}}
{{- define "otpgate.kafka.tls" -}}
{{- if hasSuffix "SSL" .Values.kafka.securityProtocol }}true{{ end -}}
{{- end }}

{{/* "true" if the protocol has SASL, else nothing. */}}
{{- define "otpgate.kafka.sasl" -}}
{{- if hasPrefix "SASL_" .Values.kafka.securityProtocol }}true{{ end -}}
{{- end }}

{{- define "otpgate.environment.kafka" -}}
{{- $kafka := .root.Values.kafka -}}
{{- $user := (index .root.Values .service).kafka -}}
- name: KAFKA_BOOTSTRAP_SERVERS
  value: {{ join "," $kafka.bootstrapServers | quote }}
- name: KAFKA_SECURITY_PROTOCOL
  value: {{ $kafka.securityProtocol }}
{{- with $kafka.prefix }}
- name: OTPGATE_MESSAGING_PREFIX
  value: {{ . | quote }}
{{- end }}
{{- if include "otpgate.kafka.sasl" .root }}
{{ include "otpgate.environment.sasl" (dict "mechanism" $kafka.saslMechanism "user" $user) }}
{{- end }}
{{- if include "otpgate.kafka.tls" .root }}
- name: KAFKA_SSL_TRUSTSTORE_TYPE
  value: PEM
- name: KAFKA_SSL_TRUSTSTORE_LOCATION
  value: /etc/otpgate/kafka-tls/ca.crt
{{- if $kafka.tls.clientCertificate }}
- name: KAFKA_SSL_KEYSTORE_TYPE
  value: PEM
{{ include "otpgate.fromSecret" (dict "name" "KAFKA_SSL_KEYSTORE_CERTIFICATE_CHAIN" "secret" $user.existingSecret "key" $user.certificateKey) }}
{{ include "otpgate.fromSecret" (dict "name" "KAFKA_SSL_KEYSTORE_KEY" "secret" $user.existingSecret "key" $user.privateKeyKey) }}
{{- end }}
{{- end }}
{{- end }}

{{/* The JAAS line: from the secret as it stands, or made of a user name and a password by Kubernetes' $(VAR). */}}
{{- define "otpgate.environment.sasl" -}}
{{- $module := eq .mechanism "PLAIN" | ternary "plain.PlainLoginModule" "scram.ScramLoginModule" -}}
- name: KAFKA_SASL_MECHANISM
  value: {{ .mechanism }}
{{- if .user.username }}
{{ include "otpgate.fromSecret" (dict "name" "SASL_PASSWORD" "secret" .user.existingSecret "key" .user.passwordKey) }}
- name: KAFKA_SASL_JAAS_CONFIG
  value: {{ printf "org.apache.kafka.common.security.%s required username=%q password=\"$(SASL_PASSWORD)\";" $module .user.username | quote }}
{{- else }}
{{ include "otpgate.fromSecret" (dict "name" "KAFKA_SASL_JAAS_CONFIG" "secret" .user.existingSecret "key" .user.jaasConfigKey) }}
{{- end }}
{{- end }}
