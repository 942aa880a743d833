in platform {
  app argo-cd "Argo CD, managing itself" {
    chart argo-cd "9.5.21" from "https://argoproj.github.io/argo-helm" {
      values "bootstrap/argo-cd/values.yaml"
    }
    namespace argocd
    with automated
    option ServerSideApply because "its CRDs exceed what the client-side annotation can hold"
    wave -2 because "what syncs everything else comes first"
  }

  app cert-manager "certificates for webhooks and for the public edge" {
    chart cert-manager "v1.20.2" from "quay.io/jetstack/charts" {
      values "platform/cert-manager/values.yaml"
    }
    namespace cert-manager
    with automated, create-namespace, server-side-apply
    wave 2 because "after the Gateway API kinds, which it reads at start"
    provides [
      acme.cert-manager.io/Challenge,
      acme.cert-manager.io/Order,
      cert-manager.io/Certificate,
      cert-manager.io/CertificateRequest,
      cert-manager.io/ClusterIssuer,
      cert-manager.io/Issuer,
    ] because "its values enable the chart's CRDs"
    needs gateway.networking.k8s.io/Gateway
      because "its values set enableGatewayAPI, and it looks for the kinds at start"
  }

  app external-secrets "secrets, fetched from the cloud's secret manager" {
    chart external-secrets "2.6.0" from "https://charts.external-secrets.io" {
      values "platform/external-secrets/values.yaml"
    }
    namespace external-secrets
    with automated, create-namespace, server-side-apply
    wave 1
  }

  app external-secrets-config "the one store that every ExternalSecret names" {
    path "platform/external-secrets/config"
    namespace external-secrets
    with automated, short-retries
    wave 2
    needs namespace external-secrets because "it is sent to the operator's namespace and makes none"
    needs external-secrets.io/ClusterSecretStore because "its store is one"
    provides external-secrets.io/ClusterSecretStore secret-store
  }

  app keda "scaling by the length of queues" {
    chart keda "2.20.1" from "https://kedacore.github.io/charts" {
      values "platform/keda/values.yaml"
    }
    namespace keda
    with automated, create-namespace, server-side-apply
    wave 1
  }

  app kueue "quota and admission of GPU jobs" {
    path "platform/kueue"
    namespace kueue-system
    with automated, create-namespace
    option ServerSideApply because "its CRDs exceed what the client-side annotation can hold"
    wave 2
    provides [
      kueue.x-k8s.io/AdmissionCheck,
      kueue.x-k8s.io/ClusterQueue,
      kueue.x-k8s.io/Cohort,
      kueue.x-k8s.io/LocalQueue,
      kueue.x-k8s.io/MultiKueueCluster,
      kueue.x-k8s.io/MultiKueueConfig,
      kueue.x-k8s.io/ProvisioningRequestConfig,
      kueue.x-k8s.io/ResourceFlavor,
      kueue.x-k8s.io/Topology,
      kueue.x-k8s.io/Workload,
      kueue.x-k8s.io/WorkloadPriorityClass,
    ] because "its kustomization renders the chart, CRDs included"
  }

  app kueue-config "the quota pool of the whole cluster" {
    path "platform/kueue-config"
    with automated, skip-dry-run-on-missing-resource
    wave 3
    needs kueue.x-k8s.io/ClusterQueue because "the pool is one"
    needs kueue.x-k8s.io/ResourceFlavor because "the pool counts GPUs by flavor"
    needs kueue.x-k8s.io/WorkloadPriorityClass because "it defines the classes that jobs are ranked by"
    provides kueue.x-k8s.io/ClusterQueue gpu-cq
  }

  app observability "metrics and dashboards" {
    chart kube-prometheus-stack "86.2.3" from "https://prometheus-community.github.io/helm-charts" {
      values "platform/observability/values.yaml"
    }
    path "platform/observability/manifests"
    namespace monitoring
    with automated, create-namespace
    option ServerSideApply because "its CRDs exceed what the client-side annotation can hold"
    wave 3 because "its ExternalSecret stays Degraded until the store is there"
    provides core/Service monitoring/prometheus-operated because "the operator makes it for Prometheus"
    provides capability grafana-sidecar because "Grafana loads whatever carries the right label"
    needs external-secrets.io/ExternalSecret because "Grafana's OIDC secret is fetched by one"
    uses external-secrets.io/ClusterSecretStore secret-store because "that ExternalSecret reads from it"
  }

  app dcgm-metrics "GPU metrics" {
    path "platform/dcgm-metrics"
    namespace monitoring
    with automated, create-namespace
    wave 4
    needs monitoring.coreos.com/PodMonitor because "the DCGM exporter is scraped by one"
  }

  app grafana-dashboards "dashboards as code" {
    path "dashboards"
    namespace monitoring
    with automated, create-namespace
    wave 4
    uses capability grafana-sidecar because "it loads the dashboards from their ConfigMaps"
  }

  app cloudnative-pg "the Postgres operator" {
    support
    chart cloudnative-pg "0.28.3" from "ghcr.io/cloudnative-pg/charts" {
      values "platform/cloudnative-pg/values.yaml"
      release cnpg
    }
    namespace cnpg-system
    with automated, create-namespace, server-side-apply
    wave 1
  }
}

place cloudnative-pg in llm-gateway
  because "only `litellm-bootstrap` asks for a Postgres; below it the operator would idle"
