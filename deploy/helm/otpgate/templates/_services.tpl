{{/*
What is the same in every installation. Templates of one service get (dict "root" $ "service" <key>): the chart's top-level context
and the key of the service in values.yaml.
*/}}

{{/* The services by key: component, port, what they keep and hold, which others they ask, whom they tell and hear on Kafka, their public paths. */}}
{{- define "otpgate.services" -}}
registration:
  component: registration-service
  port: 8081
  database: true
  asks: [lockout, reset]
  secrets: [keyRing, enrolmentTicketKeys]
  writes: [otp.device]
  reads: []
  groups: []
  paths: [/api/v3/enrolment-tickets, /api/v3/devices, /api/v3/time, /app]
verification:
  component: verification-service
  port: 8082
  database: true
  asks: [lockout]
  secrets: [keyRing, pageTicketKeys, codeMarkKey]
  writes: [otp.verification, otp.device.dead]
  reads: [otp.device]
  groups: [verification-device]
  paths: [/api/v3/verifications, /api/v3/page-tickets, /api/v2/otp_accredit, /widget]
lockout:
  component: lockout-service
  port: 8083
  database: false
  asks: []
  secrets: []
  writes: [otp.lockout, otp.reset.dead, otp.device.dead]
  reads: [otp.device, otp.verification, otp.lockout, otp.reset]
  groups: [lockout-reset, lockout-device]
  transactions: otp-lockout-relay-
  paths: [/api/v3/lockouts]
reset:
  component: reset-service
  port: 8084
  database: true
  asks: [lockout]
  secrets: []
  writes: [otp.reset, otp.lockout.dead]
  reads: [otp.lockout]
  groups: [reset-lockout]
  paths: [/api/v3/identity-verifications, /api/v3/resets, /api/v2/user_reset]
{{- end }}

{{/* The constants of one service, as YAML. */}}
{{- define "otpgate.service.constants" -}}
{{- index (include "otpgate.services" .root | fromYaml) .service | toYaml -}}
{{- end }}

{{/* The keys of the services that ask this one, as a YAML array. */}}
{{- define "otpgate.askers" -}}
{{- $askers := list -}}
{{- range $key, $constants := include "otpgate.services" .root | fromYaml -}}
{{- if has $.service $constants.asks }}{{ $askers = append $askers $key }}{{ end -}}
{{- end -}}
{{- $askers | toYaml -}}
{{- end }}

{{/* The service's name among the project's: registration-service. */}}
{{- define "otpgate.component" -}}
{{- (include "otpgate.service.constants" . | fromYaml).component -}}
{{- end }}

{{- define "otpgate.port" -}}
{{- (include "otpgate.service.constants" . | fromYaml).port -}}
{{- end }}

{{/* The settings of the service's Deployment: pods, overridden by <service>.pods; as YAML. */}}
{{- define "otpgate.pods" -}}
{{- mergeOverwrite (deepCopy .root.Values.pods) (deepCopy (index .root.Values .service).pods) | toYaml -}}
{{- end }}
