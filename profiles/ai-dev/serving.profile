in serving {
  app kserve-crd "the kinds of KServe" {
    chart kserve-crd "v0.19.0" from "ghcr.io/kserve/charts"
    namespace kserve
    with automated, create-namespace, server-side-apply
    wave 1
  }

  app kserve "models as InferenceServices" {
    chart kserve-resources "v0.19.0" from "ghcr.io/kserve/charts" {
      values "platform/kserve/values.yaml"
    }
    namespace kserve
    with automated, create-namespace, server-side-apply
    wave 2
    needs [
      cert-manager.io/Certificate,
      cert-manager.io/Issuer,
    ] because "the chart has its webhook's certificate issued"
    needs serving.kserve.io/InferenceService
      because "its controller watches the kinds that `kserve-crd` brings"
    needs gateway.networking.k8s.io/HTTPRoute because "its values set enableGatewayApi: true"
    wants gateway.networking.k8s.io/Gateway kserve/kserve-ingress-gateway
      because "its values name it; without it only the routes of its services wait"
  }

  app kserve-ingress "the Gateway that KServe routes through" {
    path "serving/kserve-ingress"
    namespace kserve
    with automated, create-namespace
    wave 3
    provides gateway.networking.k8s.io/Gateway kserve/kserve-ingress-gateway
    needs gateway.networking.k8s.io/Gateway because "it is one"
    wants gateway.networking.k8s.io/GatewayClass agentgateway
      because "until routing brings the class the Gateway is not programmed, and that is accepted"
  }

  app raw-vllm "an OpenAI-compatible model server on a GPU node" {
    path "serving/raw-vllm"
    namespace serving
    with manual because "a GPU node costs money: it comes up when somebody wants it"
    with create-namespace, respect-ignore-differences
    ignore apps/Deployment serving/raw-vllm { "/spec/replicas" }
      because "replicas are scaled by hand, for cost"
    wave 4
    needs keda.sh/ScaledObject because "it scales by the length of its request queue"
    needs monitoring.coreos.com/ServiceMonitor because "its metrics are scraped by one"
    uses core/Service monitoring/prometheus-operated because "KEDA's trigger asks Prometheus there"
  }
}
