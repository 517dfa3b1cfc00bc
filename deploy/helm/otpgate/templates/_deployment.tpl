{{/* A service's Deployment. */}}
{{- define "otpgate.deployment" -}}
{{- $pods := include "otpgate.pods" . | fromYaml -}}
{{- $spec := include "otpgate.podSpec" . -}}
apiVersion: apps/v1
kind: Deployment
metadata:
  name: {{ include "otpgate.name" . }}
  namespace: {{ .root.Release.Namespace }}
  labels:
    {{- include "otpgate.service.labels" . | nindent 4 }}
spec:
  {{- if not $pods.autoscaling.enabled }}
  replicas: {{ $pods.replicas }}
  {{- end }}
  revisionHistoryLimit: 5
  strategy:
    # A new pod is ready before an old one goes.
    type: RollingUpdate
    rollingUpdate:
      maxUnavailable: 0
      maxSurge: 1
  selector:
    matchLabels:
      {{- include "otpgate.service.selector" . | nindent 6 }}
  template:
    metadata:
      annotations:
        {{- include "otpgate.checksums" (dict "root" .root "spec" ($spec | fromYaml)) | nindent 8 }}
        {{- with $pods.annotations }}
        {{- toYaml . | nindent 8 }}
        {{- end }}
      labels:
        {{- include "otpgate.service.labels" . | nindent 8 }}
        {{- with $pods.labels }}
        {{- toYaml . | nindent 8 }}
        {{- end }}
    spec:
      {{- $spec | nindent 6 }}
{{- end }}
