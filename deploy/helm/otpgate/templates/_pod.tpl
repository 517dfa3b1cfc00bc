{{/* What a service's pod is made of. */}}
{{- define "otpgate.podSpec" -}}
{{- $pods := include "otpgate.pods" . | fromYaml -}}
{{- $constants := include "otpgate.service.constants" . | fromYaml -}}
serviceAccountName: {{ include "otpgate.name" . }}
automountServiceAccountToken: false
enableServiceLinks: false
terminationGracePeriodSeconds: {{ $pods.shutdown.terminationGracePeriodSeconds }}
securityContext:
  {{- include "otpgate.podSecurity" $pods | nindent 2 }}
{{- with .root.Values.image.pullSecrets }}
imagePullSecrets:
  {{- range . }}
  - name: {{ . }}
  {{- end }}
{{- end }}
{{- include "otpgate.placement" (merge (dict "pods" $pods) .) }}
{{- if and $constants.database .root.Values.migration.enabled }}
initContainers:
  # Flyway locks its history: pods that migrate at the same time wait for each other.
  - name: migrate
    {{- include "otpgate.container" (merge (dict "pods" $pods "migrates" true) .) | nindent 4 }}
{{- end }}
containers:
  - name: {{ $constants.component }}
    {{- include "otpgate.container" (merge (dict "pods" $pods "migrates" false) .) | nindent 4 }}
    ports:
      - name: http
        containerPort: {{ $constants.port }}
    {{- include "otpgate.probes" $pods.probes | nindent 4 }}
    lifecycle:
      preStop:
        sleep:
          seconds: {{ $pods.shutdown.preStopSeconds }}
volumes:
  {{- include "otpgate.volumes" . | nindent 2 }}
{{- end }}

{{/* What the service's container and the one that migrates have in common. */}}
{{- define "otpgate.container" -}}
image: {{ include "otpgate.image" . }}
imagePullPolicy: {{ .root.Values.image.pullPolicy }}
securityContext:
  {{- include "otpgate.containerSecurity" . | nindent 2 }}
env:
  {{- include "otpgate.environment" . | nindent 2 }}
resources:
  {{- toYaml .pods.resources | nindent 2 }}
volumeMounts:
  {{- range include "otpgate.volumes" . | fromYamlArray }}
  - name: {{ .name }}
    mountPath: {{ eq .name "tmp" | ternary "/tmp" (printf "/etc/otpgate/%s" .name) }}
    {{- if ne .name "tmp" }}
    readOnly: true
    {{- end }}
  {{- end }}
{{- end }}

{{/* Pod Security Standards, level "restricted". */}}
{{- define "otpgate.podSecurity" -}}
runAsNonRoot: true
{{- with .runAsUser }}
runAsUser: {{ . | int64 }}
{{- end }}
seccompProfile:
  type: RuntimeDefault
{{- end }}

{{- define "otpgate.containerSecurity" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
capabilities:
  drop: [ALL]
{{- end }}

{{/* Started, ready and alive are three different questions. */}}
{{- define "otpgate.probes" -}}
startupProbe:
  httpGet:
    path: /q/health/started
    port: http
  periodSeconds: 5
  timeoutSeconds: {{ .timeoutSeconds }}
  failureThreshold: {{ .startupFailureThreshold }}
readinessProbe:
  httpGet:
    path: /q/health/ready
    port: http
  periodSeconds: {{ .readinessPeriodSeconds }}
  timeoutSeconds: {{ .timeoutSeconds }}
livenessProbe:
  httpGet:
    path: /q/health/live
    port: http
  periodSeconds: {{ .livenessPeriodSeconds }}
  timeoutSeconds: {{ .timeoutSeconds }}
{{- end }}
