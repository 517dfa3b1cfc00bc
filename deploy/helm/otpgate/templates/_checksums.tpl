{{/*
Annotations that change, and so roll the pods, when something does that the pods read only once: every Secret and ConfigMap that
the pod spec names, but for the institutions' file, which the services read again by themselves. The live data is hashed where
Helm has a cluster to ask; ConfigMaps of the chart itself by their rendered content; elsewhere secrets.revision has to change.
*/}}
{{- define "otpgate.checksums" -}}
{{- $root := .root -}}
{{- $secrets := list -}}
{{- $configMaps := list -}}
{{- range concat .spec.containers (.spec.initContainers | default list) -}}
{{- range .env -}}
{{- with .valueFrom -}}
{{- with .secretKeyRef }}{{ $secrets = append $secrets .name }}{{ end -}}
{{- with .configMapKeyRef }}{{ $configMaps = append $configMaps .name }}{{ end -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{- range .spec.volumes -}}
{{- with .secret }}{{ $secrets = append $secrets .secretName }}{{ end -}}
{{- if ne .name "institutions" -}}
{{- with .configMap }}{{ $configMaps = append $configMaps .name }}{{ end -}}
{{- end -}}
{{- end -}}
checksum/config: {{ include "otpgate.liveData" (dict "root" $root "kind" "ConfigMap" "names" $configMaps "and" ($root.Values.serviceTokenCallers.inline | toJson)) }}
checksum/secrets: {{ include "otpgate.liveData" (dict "root" $root "kind" "Secret" "names" $secrets "and" $root.Values.secrets.revision) }}
{{- end }}

{{/* A hash over the names of objects, their data in the cluster, and something else. */}}
{{- define "otpgate.liveData" -}}
{{- $seen := list .and -}}
{{- range .names | uniq | sortAlpha -}}
{{- $seen = append $seen . -}}
{{- if $.root.Values.secrets.lookup -}}
{{- $seen = append $seen ((lookup "v1" $.kind $.root.Release.Namespace .).data | default dict) -}}
{{- end -}}
{{- end -}}
{{- $seen | toJson | sha256sum -}}
{{- end }}
