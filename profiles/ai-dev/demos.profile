in demos {
  app inference-pool "simulated model servers as a pool" {
    chart inferencepool "v1.5.0" from "registry.k8s.io/gateway-api-inference-extension/charts" {
      values "routing/gateway-api-inference/inferencepool/values.yaml"
      release vllm-sim
    }
    namespace inference
    with automated, create-namespace, server-side-apply
    wave 3
    needs inference.networking.k8s.io/InferencePool because "the chart makes one"
  }

  app inference-pool-model-b-canary "the new version of a second model" {
    chart inferencepool "v1.5.0" from "registry.k8s.io/gateway-api-inference-extension/charts" {
      values "routing/gateway-api-inference/inferencepool/values-model-b-canary.yaml"
      release model-b-canary
    }
    namespace inference
    with automated, create-namespace, server-side-apply
    wave 3
    needs inference.networking.k8s.io/InferencePool because "the chart makes one"
  }

  app inference-pool-model-b-stable "the proven version of a second model" {
    chart inferencepool "v1.5.0" from "registry.k8s.io/gateway-api-inference-extension/charts" {
      values "routing/gateway-api-inference/inferencepool/values-model-b-stable.yaml"
      release model-b-stable
    }
    namespace inference
    with automated, create-namespace, server-side-apply
    wave 3
    needs inference.networking.k8s.io/InferencePool because "the chart makes one"
  }

  app inference-demo "simulated models behind the front door" {
    path "routing/gateway-api-inference/demo"
    namespace inference
    with manual because "a demo is brought up when somebody shows it"
    with create-namespace
    wave 4
    needs gateway.networking.k8s.io/HTTPRoute because "its routes are some"
    needs inference.networking.x-k8s.io/InferenceObjective because "it ranks requests by some"
    uses gateway.networking.k8s.io/Gateway inference/inference-gateway because "its routes hang on it"
    uses inference.networking.k8s.io/InferencePool inference/vllm-sim because "a route ends there"
    uses inference.networking.k8s.io/InferencePool inference/model-b-canary
      because "a tenth of a route ends there"
    uses inference.networking.k8s.io/InferencePool inference/model-b-stable
      because "the rest of that route ends there"
  }

  app kserve-demo "a small model, served by KServe" {
    path "serving/kserve"
    namespace kserve
    with manual because "a demo is brought up when somebody shows it"
    with create-namespace
    wave 4
    needs serving.kserve.io/InferenceService because "the model is one"
    needs kserve because "its webhook must admit the InferenceService"
    needs external-secrets.io/ExternalSecret because "the token for downloading the model is fetched by one"
    uses external-secrets.io/ClusterSecretStore secret-store because "that ExternalSecret reads from it"
    uses gateway.networking.k8s.io/Gateway kserve/kserve-ingress-gateway
      because "the model is reached through it"
    uses gateway.networking.k8s.io/GatewayClass agentgateway
      because "without its class that Gateway is not programmed"
  }

  app kueue-tenants "two example tenants and their queues" {
    path "workloads/kueue-tenants"
    with automated, create-namespace
    wave 3
    needs kueue.x-k8s.io/LocalQueue because "each tenant has one"
    uses kueue.x-k8s.io/ClusterQueue gpu-cq because "the tenants' queues draw on its quota"
  }
}
