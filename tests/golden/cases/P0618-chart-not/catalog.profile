import std/charts
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }
external inference.networking.k8s.io/InferencePool because "the cluster brings the kinds"
in base {
  app pool-a {
    chart inferencepool "v1.5.0" from "registry.k8s.io/gateway-api-inference-extension/charts" { release a }
    namespace serving
    option CreateNamespace
  }
  app pool-b {
    chart inferencepool "v1.5.0" from "registry.k8s.io/gateway-api-inference-extension/charts" { release b }
    namespace serving
    option CreateNamespace
  }
  app route { path "route"; needs inference.networking.k8s.io/InferencePool serving/a }
}
