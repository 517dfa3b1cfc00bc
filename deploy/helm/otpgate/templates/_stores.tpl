{{/* PostgreSQL and Redis. */}}

{{/* "true" if PostgreSQL's certificate is checked, else nothing. */}}
{{- define "otpgate.postgresql.verified" -}}
{{- if hasPrefix "verify-" .Values.postgresql.tls.mode }}true{{ end -}}
{{- end }}

{{- define "otpgate.postgresql.host" -}}
{{- default .root.Values.postgresql.host (index .root.Values .service).database.host -}}
{{- end }}

{{/* The service connects reactively; JDBC serves the migrations alone. */}}
{{- define "otpgate.environment.postgresql" -}}
{{- $postgresql := .root.Values.postgresql -}}
{{- $mode := $postgresql.tls.mode -}}
{{- $database := (index .root.Values .service).database -}}
{{- $address := printf "%s:%d/%s" (include "otpgate.postgresql.host" .) (int $postgresql.port) $database.name -}}
{{- $jdbc := list (printf "sslmode=%s" $mode) -}}
- name: QUARKUS_DATASOURCE_REACTIVE_URL
  value: {{ printf "postgresql://%s" $address | quote }}
- name: QUARKUS_DATASOURCE_REACTIVE_POSTGRESQL_SSL_MODE
  value: {{ $mode }}
{{- if eq $mode "require" }}
- name: QUARKUS_DATASOURCE_REACTIVE_TRUST_ALL
  value: "true"
{{- end }}
{{- if include "otpgate.postgresql.verified" .root }}
{{- $jdbc = append $jdbc "sslrootcert=/etc/otpgate/postgresql-tls/ca.crt" }}
- name: QUARKUS_DATASOURCE_REACTIVE_TRUST_CERTIFICATE_PEM
  value: "true"
- name: QUARKUS_DATASOURCE_REACTIVE_TRUST_CERTIFICATE_PEM_CERTS
  value: /etc/otpgate/postgresql-tls/ca.crt
{{- end }}
{{- if eq $mode "verify-full" }}
- name: QUARKUS_DATASOURCE_REACTIVE_HOSTNAME_VERIFICATION_ALGORITHM
  value: HTTPS
{{- end }}
- name: QUARKUS_DATASOURCE_JDBC_URL
  value: {{ printf "jdbc:postgresql://%s?%s" $address (join "&" $jdbc) | quote }}
{{- $user := $database }}
{{- if and .migrates $database.migration.username }}{{ $user = $database.migration }}{{ end }}
- name: QUARKUS_DATASOURCE_USERNAME
  value: {{ $user.username | quote }}
{{ include "otpgate.fromSecret" (dict "name" "QUARKUS_DATASOURCE_PASSWORD" "secret" $user.existingSecret "key" $user.passwordKey) }}
- name: QUARKUS_FLYWAY_MIGRATE_AT_START
  value: {{ .migrates | quote }}
{{- if .migrates }}
- name: QUARKUS_INIT_AND_EXIT
  value: "true"
{{- end }}
{{- end }}

{{- define "otpgate.environment.redis" -}}
{{- $redis := .root.Values.redis -}}
{{- $hosts := list -}}
{{- range $redis.hosts }}{{ $hosts = append $hosts (printf "%s://%s" ($redis.tls.enabled | ternary "rediss" "redis") .) }}{{ end -}}
- name: QUARKUS_REDIS_HOSTS
  value: {{ join "," $hosts | quote }}
- name: QUARKUS_REDIS_CLIENT_TYPE
  value: {{ $redis.mode }}
{{- if eq $redis.mode "sentinel" }}
- name: QUARKUS_REDIS_MASTER_NAME
  value: {{ $redis.masterName | quote }}
{{- end }}
{{- if $redis.auth.enabled }}
{{ include "otpgate.fromSecret" (dict "name" "QUARKUS_REDIS_PASSWORD" "secret" $redis.auth.existingSecret "key" $redis.auth.passwordKey) }}
{{- end }}
{{- if $redis.tls.enabled }}
- name: QUARKUS_REDIS_TLS_CONFIGURATION_NAME
  value: redis
- name: QUARKUS_TLS_REDIS_TRUST_STORE_PEM_CERTS
  value: /etc/otpgate/redis-tls/ca.crt
- name: QUARKUS_TLS_REDIS_HOSTNAME_VERIFICATION_ALGORITHM
  value: HTTPS
{{- end }}
{{- end }}
