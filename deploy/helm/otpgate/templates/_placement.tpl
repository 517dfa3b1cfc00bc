{{/* Where pods run: spread over zones and hosts, and what the operator asks for. */}}
{{- define "otpgate.placement" -}}
{{- $spread := .pods.topologySpread }}
{{- if $spread.enabled }}
topologySpreadConstraints:
  {{- $skews := dict "topology.kubernetes.io/zone" $spread.zoneMaxSkew "kubernetes.io/hostname" $spread.hostMaxSkew }}
  {{- range $key := list "topology.kubernetes.io/zone" "kubernetes.io/hostname" }}
  - topologyKey: {{ $key }}
    maxSkew: {{ get $skews $key }}
    whenUnsatisfiable: {{ $spread.whenUnsatisfiable }}
    labelSelector:
      matchLabels:
        {{- include "otpgate.service.selector" $ | nindent 8 }}
    # Nodes that a pod may not be placed on do not count: a lost zone, whose nodes are tainted, keeps none from the other zones.
    nodeAffinityPolicy: Honor
    nodeTaintsPolicy: Honor
    # Counts the pods of one version, so that a rolling update ends as well spread as it began.
    matchLabelKeys: [pod-template-hash]
  {{- end }}
{{- end }}
{{- range $field := list "nodeSelector" "tolerations" "affinity" "priorityClassName" }}
{{- with get $.pods $field }}
{{ dict $field . | toYaml }}
{{- end }}
{{- end }}
{{- end }}
