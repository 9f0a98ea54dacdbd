[settings]
motd = {{ motd }}

[settings.kubernetes]
cluster-name = {{ .Values.cluster.name | quote }}
max-pods = {{ max_pods }}
{{- range $key, $value := .Values.labels }}
node-labels.{{ $key }} = {{ $value | quote }}
{{- end }}
