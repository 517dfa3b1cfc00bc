{{/* Checks of PostgreSQL, Redis and Kafka; see _checks.tpl. */}}

{{- define "otpgate.checks.postgresql" -}}
{{- $sentences := list -}}
{{- range list "registration" "verification" "reset" -}}
{{- $database := (index $.Values .).database -}}
{{- if not (or $.Values.postgresql.host $database.host) -}}
{{- $sentences = append $sentences (printf "Set postgresql.host, or %s.database.host, to the PostgreSQL server." .) -}}
{{- end -}}
{{- if not $database.existingSecret -}}
{{- $sentences = append $sentences (printf "Set %s.database.existingSecret to the name of the secret with the database user's password." .) -}}
{{- end -}}
{{- if and $database.migration.username (not $database.migration.existingSecret) -}}
{{- $sentences = append $sentences (printf "Set %s.database.migration.existingSecret to the name of the secret with that user's password." .) -}}
{{- else if and $database.migration.existingSecret (not $database.migration.username) -}}
{{- $sentences = append $sentences (printf "Set %s.database.migration.username to the user whose password the secret holds." .) -}}
{{- end -}}
{{- end -}}
{{- if include "otpgate.postgresql.verified" . -}}
{{- $sentences = concat $sentences (include "otpgate.checks.ca" (dict "path" "postgresql.tls.ca" "ca" .Values.postgresql.tls.ca) | fromJsonArray) -}}
{{- end -}}
{{- $sentences | toJson -}}
{{- end }}

{{- define "otpgate.checks.redis" -}}
{{- $redis := .Values.redis -}}
{{- $sentences := list -}}
{{- if not $redis.hosts -}}
{{- $sentences = append $sentences "Set redis.hosts to host:port of Redis, of some nodes of its cluster, or of its sentinels." -}}
{{- end -}}
{{- if and (eq $redis.mode "standalone") (gt (len $redis.hosts) 1) -}}
{{- $sentences = append $sentences "Set redis.mode to cluster or sentinel, or redis.hosts to one server." -}}
{{- end -}}
{{- if and (eq $redis.mode "sentinel") (not $redis.masterName) -}}
{{- $sentences = append $sentences "Set redis.masterName to the name of the master that the sentinels watch." -}}
{{- else if and $redis.masterName (ne $redis.mode "sentinel") -}}
{{- $sentences = append $sentences "Set redis.mode to sentinel, or leave redis.masterName empty: only sentinels know masters by name." -}}
{{- end -}}
{{- if and $redis.auth.enabled (not $redis.auth.existingSecret) -}}
{{- $sentences = append $sentences "Set redis.auth.existingSecret to the name of the secret with Redis' password." -}}
{{- else if and $redis.auth.existingSecret (not $redis.auth.enabled) -}}
{{- $sentences = append $sentences "Set redis.auth.enabled to true, or leave redis.auth.existingSecret empty." -}}
{{- end -}}
{{- if $redis.tls.enabled -}}
{{- $sentences = concat $sentences (include "otpgate.checks.ca" (dict "path" "redis.tls.ca" "ca" $redis.tls.ca) | fromJsonArray) -}}
{{- end -}}
{{- $sentences | toJson -}}
{{- end }}

{{- define "otpgate.checks.kafka" -}}
{{- $kafka := .Values.kafka -}}
{{- $sentences := list -}}
{{- if not $kafka.bootstrapServers -}}
{{- $sentences = append $sentences "Set kafka.bootstrapServers to host:port of one broker or more." -}}
{{- end -}}
{{- if include "otpgate.kafka.tls" . -}}
{{- $sentences = concat $sentences (include "otpgate.checks.ca" (dict "path" "kafka.tls.ca" "ca" $kafka.tls.ca) | fromJsonArray) -}}
{{- else if $kafka.tls.clientCertificate -}}
{{- $sentences = append $sentences "Set kafka.securityProtocol to SSL or SASL_SSL, or kafka.tls.clientCertificate to false: client certificates need TLS." -}}
{{- end -}}
{{- if or (include "otpgate.kafka.sasl" .) (and (include "otpgate.kafka.tls" .) $kafka.tls.clientCertificate) -}}
{{- range list "registration" "verification" "lockout" "reset" -}}
{{- if not (index $.Values .).kafka.existingSecret -}}
{{- $sentences = append $sentences (printf "Set %s.kafka.existingSecret to the name of the secret of the service's Kafka user." .) -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{- $sentences | toJson -}}
{{- end }}

{{- define "otpgate.checks.strimzi" -}}
{{- $strimzi := .Values.strimzi -}}
{{- $sentences := list -}}
{{- if $strimzi.enabled -}}
{{- if not $strimzi.cluster -}}
{{- $sentences = append $sentences "Set strimzi.cluster to the name of the Kafka resource." -}}
{{- end -}}
{{- if and $strimzi.topics.enabled (ge (int $strimzi.topics.minInsyncReplicas) (int $strimzi.topics.replicas)) -}}
{{- $sentences = append $sentences "Set strimzi.topics.minInsyncReplicas below strimzi.topics.replicas: otherwise one broker that restarts stops all events." -}}
{{- end -}}
{{- end -}}
{{- $sentences | toJson -}}
{{- end }}
