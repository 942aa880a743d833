# Charts that gather metrics, traces and dashboards.

# Read at 46.0.0, 86.2.3 and 88.5.3 in github.com/prometheus-community/helm-charts charts/kube-prometheus-stack:
# a `crds/` folder, in the newer ones that of the subchart `crds`.
chart-facts kube-prometheus-stack ">=46 <89" from [
  "https://prometheus-community.github.io/helm-charts",
  "ghcr.io/prometheus-community/charts",
] {
  provides crds [
    monitoring.coreos.com/Alertmanager,
    monitoring.coreos.com/AlertmanagerConfig,
    monitoring.coreos.com/PodMonitor,
    monitoring.coreos.com/Probe,
    monitoring.coreos.com/Prometheus,
    monitoring.coreos.com/PrometheusAgent,
    monitoring.coreos.com/PrometheusRule,
    monitoring.coreos.com/ScrapeConfig,
    monitoring.coreos.com/ServiceMonitor,
    monitoring.coreos.com/ThanosRuler,
  ]
}

# Read at 4.0.0, 20.0.0 and 31.0.1 in github.com/prometheus-community/helm-charts charts/prometheus-operator-crds,
# where the same kinds are templates.
chart-facts prometheus-operator-crds ">=4 <32" from [
  "https://prometheus-community.github.io/helm-charts",
  "ghcr.io/prometheus-community/charts",
] {
  provides [
    monitoring.coreos.com/Alertmanager,
    monitoring.coreos.com/AlertmanagerConfig,
    monitoring.coreos.com/PodMonitor,
    monitoring.coreos.com/Probe,
    monitoring.coreos.com/Prometheus,
    monitoring.coreos.com/PrometheusAgent,
    monitoring.coreos.com/PrometheusRule,
    monitoring.coreos.com/ScrapeConfig,
    monitoring.coreos.com/ServiceMonitor,
    monitoring.coreos.com/ThanosRuler,
  ]
}

# Read at 5.20.0 and 5.24.0 in github.com/grafana/grafana-operator deploy/helm/grafana-operator (the subchart `crds`).
chart-facts grafana-operator ">=5.20 <6" from "ghcr.io/grafana/helm-charts" {
  provides crds [
    grafana.integreatly.org/Grafana,
    grafana.integreatly.org/GrafanaAlertRuleGroup,
    grafana.integreatly.org/GrafanaContactPoint,
    grafana.integreatly.org/GrafanaDashboard,
    grafana.integreatly.org/GrafanaDatasource,
    grafana.integreatly.org/GrafanaFolder,
    grafana.integreatly.org/GrafanaLibraryPanel,
    grafana.integreatly.org/GrafanaMuteTiming,
    grafana.integreatly.org/GrafanaNotificationPolicy,
    grafana.integreatly.org/GrafanaNotificationPolicyRoute,
    grafana.integreatly.org/GrafanaNotificationTemplate,
    grafana.integreatly.org/GrafanaServiceAccount,
  ]
}

# New in 5.22.0: github.com/grafana/grafana-operator deploy/helm/grafana-operator.
chart-facts grafana-operator ">=5.22 <6" from "ghcr.io/grafana/helm-charts" {
  provides crds grafana.integreatly.org/GrafanaManifest
}

# Rendered at 0.81.0 to 0.122.0 from github.com/open-telemetry/opentelemetry-helm-charts charts/opentelemetry-operator.
# Its webhook certificate comes from cert-manager unless the values generate one.
chart-facts opentelemetry-operator ">=0.81 <1" from [
  "https://open-telemetry.github.io/opentelemetry-helm-charts",
  "ghcr.io/open-telemetry/opentelemetry-helm-charts",
] {
  provides [
    opentelemetry.io/Instrumentation,
    opentelemetry.io/OpAMPBridge,
    opentelemetry.io/OpenTelemetryCollector,
    opentelemetry.io/TargetAllocator,
  ]
  needs cert-manager.io/Certificate, cert-manager.io/Issuer
}

# Rendered at 2.40.0 and 2.57.0, its last, from github.com/jaegertracing/helm-charts charts/jaeger-operator.
# Its webhook certificate comes from cert-manager.
chart-facts jaeger-operator ">=2.40 <3" from "https://jaegertracing.github.io/helm-charts" {
  provides crds jaegertracing.io/Jaeger
  needs cert-manager.io/Certificate, cert-manager.io/Issuer
}

# Rendered at 0.53.0 and 0.67.2 from github.com/VictoriaMetrics/helm-charts charts/victoria-metrics-operator.
# Templates by default; `crds.plain` would turn them into a `crds/` folder.
chart-facts victoria-metrics-operator ">=0.53 <1" from [
  "https://victoriametrics.github.io/helm-charts/",
  "https://victoriametrics.github.io/helm-charts",
  "ghcr.io/victoriametrics/helm-charts",
] {
  provides [
    operator.victoriametrics.com/VLAgent,
    operator.victoriametrics.com/VLCluster,
    operator.victoriametrics.com/VLSingle,
    operator.victoriametrics.com/VLogs,
    operator.victoriametrics.com/VMAgent,
    operator.victoriametrics.com/VMAlert,
    operator.victoriametrics.com/VMAlertmanager,
    operator.victoriametrics.com/VMAlertmanagerConfig,
    operator.victoriametrics.com/VMAnomaly,
    operator.victoriametrics.com/VMAuth,
    operator.victoriametrics.com/VMCluster,
    operator.victoriametrics.com/VMNodeScrape,
    operator.victoriametrics.com/VMPodScrape,
    operator.victoriametrics.com/VMProbe,
    operator.victoriametrics.com/VMRule,
    operator.victoriametrics.com/VMScrapeConfig,
    operator.victoriametrics.com/VMServiceScrape,
    operator.victoriametrics.com/VMSingle,
    operator.victoriametrics.com/VMStaticScrape,
    operator.victoriametrics.com/VMUser,
    operator.victoriametrics.com/VTCluster,
    operator.victoriametrics.com/VTSingle,
  ]
}

# The three newest kinds, the oldest of them from 0.59.0: github.com/VictoriaMetrics/helm-charts
# charts/victoria-metrics-operator.
chart-facts victoria-metrics-operator ">=0.67 <1" from [
  "https://victoriametrics.github.io/helm-charts/",
  "https://victoriametrics.github.io/helm-charts",
  "ghcr.io/victoriametrics/helm-charts",
] {
  provides [
    operator.victoriametrics.com/VLDistributed,
    operator.victoriametrics.com/VMAnomalyConfig,
    operator.victoriametrics.com/VMDistributed,
  ]
}
