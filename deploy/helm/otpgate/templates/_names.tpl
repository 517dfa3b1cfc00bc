{{/* Names and labels. */}}

{{- define "otpgate.chartName" -}}
{{- default .Chart.Name .Values.nameOverride | trunc 40 | trimSuffix "-" -}}
{{- end }}

{{/* The first part of every resource's name; leaves room for the longest second one. */}}
{{- define "otpgate.fullname" -}}
{{- $name := include "otpgate.chartName" . -}}
{{- if .Values.fullnameOverride -}}
{{- .Values.fullnameOverride | trunc 40 | trimSuffix "-" -}}
{{- else if contains $name .Release.Name -}}
{{- .Release.Name | trunc 40 | trimSuffix "-" -}}
{{- else -}}
{{- printf "%s-%s" .Release.Name $name | trunc 40 | trimSuffix "-" -}}
{{- end -}}
{{- end }}

{{/* The name of a service's resources: <fullname>-registration-service. */}}
{{- define "otpgate.name" -}}
{{- printf "%s-%s" (include "otpgate.fullname" .root) (include "otpgate.component" .) -}}
{{- end }}

{{/* Labels of a resource that belongs to no single service. */}}
{{- define "otpgate.labels" -}}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version | replace "+" "_" | trunc 63 | trimSuffix "-" }}
app.kubernetes.io/name: {{ include "otpgate.chartName" . }}
app.kubernetes.io/instance: {{ .Release.Name }}
app.kubernetes.io/version: {{ default .Chart.AppVersion .Values.image.tag | trunc 63 | quote }}
app.kubernetes.io/part-of: otpgate
app.kubernetes.io/managed-by: {{ .Release.Service }}
{{- with .Values.commonLabels }}
{{ toYaml . }}
{{- end }}
{{- end }}

{{/* Labels of a service's resource. */}}
{{- define "otpgate.service.labels" -}}
{{ include "otpgate.labels" .root }}
app.kubernetes.io/component: {{ include "otpgate.component" . }}
{{- end }}

{{/* What selects a service's pods. Never changes: Deployments do not allow it. */}}
{{- define "otpgate.service.selector" -}}
app.kubernetes.io/name: {{ include "otpgate.chartName" .root }}
app.kubernetes.io/instance: {{ .root.Release.Name }}
app.kubernetes.io/component: {{ include "otpgate.component" . }}
{{- end }}

{{/* The image's reference: by digest if there is one, else by tag. */}}
{{- define "otpgate.image" -}}
{{- $image := .root.Values.image -}}
{{- $path := printf "%s/%s/%s" $image.registry $image.repository (include "otpgate.component" .) -}}
{{- with (index .root.Values .service).image.digest -}}
{{- printf "%s@%s" $path . -}}
{{- else -}}
{{- printf "%s:%s" $path (default .root.Chart.AppVersion $image.tag) -}}
{{- end -}}
{{- end }}

{{/* The host in publicUrl. */}}
{{- define "otpgate.host" -}}
{{- (urlParse .Values.publicUrl).hostname -}}
{{- end }}
