{{- define "gatepass.name" -}}
{{- if contains "gatepass" .Release.Name -}}
{{- .Release.Name | trunc 63 | trimSuffix "-" -}}
{{- else -}}
{{- printf "%s-gatepass" .Release.Name | trunc 63 | trimSuffix "-" -}}
{{- end -}}
{{- end -}}

{{/* What never changes of a release: selectors cannot be changed. */}}
{{- define "gatepass.selector" -}}
app.kubernetes.io/name: gatepass
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end -}}

{{- define "gatepass.labels" -}}
{{ include "gatepass.selector" . }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version | replace "+" "_" }}
{{- end -}}

{{- define "gatepass.serviceAccount" -}}
{{- if .Values.serviceAccount.create -}}
{{- default (include "gatepass.name" .) .Values.serviceAccount.name -}}
{{- else -}}
{{- default "default" .Values.serviceAccount.name -}}
{{- end -}}
{{- end -}}

{{- define "gatepass.image" -}}
{{- if .Values.image.digest -}}
{{- printf "%s@%s" .Values.image.repository .Values.image.digest -}}
{{- else -}}
{{- printf "%s:%s" .Values.image.repository (default .Chart.AppVersion .Values.image.tag) -}}
{{- end -}}
{{- end -}}

{{/* The settings file: what the values say, and what the chart itself decides. */}}
{{- define "gatepass.settings" -}}
{{- $decided := dict "server" (dict "host" "0.0.0.0" "port" 8080) "shutdown" (dict "delay" (printf "%ds" (int .Values.shutdown.delaySeconds)) "timeout" (printf "%ds" (int .Values.shutdown.timeoutSeconds))) -}}
{{- dict "gatepass" (mergeOverwrite (deepCopy .Values.settings) $decided) | toYaml -}}
{{- end -}}
