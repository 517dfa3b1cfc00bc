{{/* The smaller resources of a service. */}}

{{- define "otpgate.metadata" -}}
name: {{ include "otpgate.name" . }}
namespace: {{ .root.Release.Namespace }}
labels:
  {{- include "otpgate.service.labels" . | nindent 2 }}
{{- end }}

{{- define "otpgate.service" -}}
apiVersion: v1
kind: Service
metadata:
  {{- include "otpgate.metadata" . | nindent 2 }}
spec:
  type: ClusterIP
  selector:
    {{- include "otpgate.service.selector" . | nindent 4 }}
  ports:
    - name: http
      port: {{ include "otpgate.port" . }}
      targetPort: http
      protocol: TCP
      appProtocol: http
{{- end }}

{{- define "otpgate.serviceAccount" -}}
apiVersion: v1
kind: ServiceAccount
metadata:
  {{- include "otpgate.metadata" . | nindent 2 }}
  {{- with (index .root.Values .service).serviceAccountAnnotations }}
  annotations:
    {{- toYaml . | nindent 4 }}
  {{- end }}
automountServiceAccountToken: false
{{- end }}

{{- define "otpgate.horizontalPodAutoscaler" -}}
{{- $autoscaling := (include "otpgate.pods" . | fromYaml).autoscaling -}}
{{- if $autoscaling.enabled -}}
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata:
  {{- include "otpgate.metadata" . | nindent 2 }}
spec:
  scaleTargetRef:
    apiVersion: apps/v1
    kind: Deployment
    name: {{ include "otpgate.name" . }}
  minReplicas: {{ $autoscaling.minReplicas }}
  maxReplicas: {{ $autoscaling.maxReplicas }}
  metrics:
    - type: Resource
      resource:
        name: cpu
        target:
          type: Utilization
          averageUtilization: {{ $autoscaling.targetCPUUtilizationPercentage }}
{{- end }}
{{- end }}

{{/* 0 and "0%" are settings like any other: only null means that nothing is set. */}}
{{- define "otpgate.podDisruptionBudget" -}}
{{- $budget := (include "otpgate.pods" . | fromYaml).podDisruptionBudget -}}
{{- if $budget.enabled -}}
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata:
  {{- include "otpgate.metadata" . | nindent 2 }}
spec:
  {{- if not (kindIs "invalid" $budget.minAvailable) }}
  minAvailable: {{ $budget.minAvailable }}
  {{- else if not (kindIs "invalid" $budget.maxUnavailable) }}
  maxUnavailable: {{ $budget.maxUnavailable }}
  {{- else }}
  maxUnavailable: 1
  {{- end }}
  # A pod that is not ready serves nobody: it never stands in the way of a drained node.
  unhealthyPodEvictionPolicy: AlwaysAllow
  selector:
    matchLabels:
      {{- include "otpgate.service.selector" . | nindent 6 }}
{{- end }}
{{- end }}

{{- define "otpgate.serviceMonitor" -}}
{{- $monitor := .root.Values.monitoring.serviceMonitor -}}
{{- if $monitor.enabled -}}
apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
metadata:
  {{- include "otpgate.metadata" . | nindent 2 }}
    {{- with $monitor.labels }}
    {{- toYaml . | nindent 4 }}
    {{- end }}
spec:
  jobLabel: app.kubernetes.io/component
  selector:
    matchLabels:
      {{- include "otpgate.service.selector" . | nindent 6 }}
  endpoints:
    - port: http
      path: /q/metrics
      interval: {{ $monitor.interval }}
{{- end }}
{{- end }}
