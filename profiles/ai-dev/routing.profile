in routing {
  app gateway-api-crds "the kinds of the Gateway API and of its inference extension" {
    path "routing/gateway-api-inference/crds"
    with automated
    option ServerSideApply because "the CRDs exceed what the client-side annotation can hold"
    wave 1
    provides [
      gateway.networking.k8s.io/BackendTLSPolicy,
      gateway.networking.k8s.io/GRPCRoute,
      gateway.networking.k8s.io/Gateway,
      gateway.networking.k8s.io/GatewayClass,
      gateway.networking.k8s.io/HTTPRoute,
      gateway.networking.k8s.io/ListenerSet,
      gateway.networking.k8s.io/ReferenceGrant,
      gateway.networking.k8s.io/TLSRoute,
    ] because "the standard channel of v1.5.0"
    provides [
      inference.networking.k8s.io/InferencePool,
      inference.networking.x-k8s.io/InferenceModelRewrite,
      inference.networking.x-k8s.io/InferenceObjective,
      inference.networking.x-k8s.io/InferencePoolImport,
    ] because "the inference extension v1.5.0"
  }

  app agentgateway-crds "the kinds of the gateway" {
    chart agentgateway-crds "v1.2.1" from "cr.agentgateway.dev/charts"
    namespace agentgateway-system
    with automated, create-namespace, server-side-apply
    wave 1
  }

  app agentgateway "the controller behind every Gateway" {
    chart agentgateway "v1.2.1" from "cr.agentgateway.dev/charts" {
      values "routing/gateway-api-inference/agentgateway/values.yaml"
    }
    namespace agentgateway-system
    with automated, create-namespace, server-side-apply
    wave 2
    needs agentgateway.dev/AgentgatewayPolicy because "the controller watches its own kinds from the start"
    needs [
      gateway.networking.k8s.io/Gateway,
      gateway.networking.k8s.io/GatewayClass,
      gateway.networking.k8s.io/HTTPRoute,
      inference.networking.k8s.io/InferencePool,
    ] because "its values enable the inference extension, and it looks for the kinds at start"
  }

  app inference-gateway "the front door, and the policy that reads a request's model name" {
    path "routing/gateway-api-inference/gateway"
    namespace inference
    with automated, create-namespace
    wave 3
    provides gateway.networking.k8s.io/Gateway inference/inference-gateway
    provides core/Service inference/inference-gateway because "the controller makes it for the Gateway"
    provides capability base-model-header because "the policy fills X-Gateway-Base-Model-Name"
    needs agentgateway.dev/AgentgatewayPolicy because "the policy is one"
    needs gateway.networking.k8s.io/Gateway because "the front door is one"
    uses gateway.networking.k8s.io/GatewayClass agentgateway because "its controller programs the front door"
  }

  app inference-pool-raw-vllm "the model server's pods as a pool, and its endpoint picker" {
    chart inferencepool "v1.5.0" from "registry.k8s.io/gateway-api-inference-extension/charts" {
      values "routing/gateway-api-inference/inferencepool/values-raw-vllm.yaml"
      release raw-vllm
    }
    namespace serving
    with automated, create-namespace, server-side-apply
    wave 3
    needs inference.networking.k8s.io/InferencePool because "the chart makes one"
    uses raw-vllm because "the pool's endpoints are its pods"
  }

  app inference-routing-real "the route from the front door to the model server" {
    path "routing/gateway-api-inference/real"
    namespace serving
    with automated, create-namespace
    wave 4
    needs gateway.networking.k8s.io/HTTPRoute because "the route is one"
    needs inference.networking.x-k8s.io/InferenceObjective because "it ranks requests by one"
    uses gateway.networking.k8s.io/Gateway inference/inference-gateway because "the route hangs on it"
    uses capability base-model-header because "the route matches that header"
    uses inference.networking.k8s.io/InferencePool serving/raw-vllm because "the route ends there"
  }
}

place gateway-api-crds in platform
  because "`cert-manager` and `kserve` look for the Gateway API kinds when they start, and lie below routing"
