catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }

in base {
  app inference-pool-for-the-second-model-of-the-blue-tenant-canary {
    chart pool "1.0.0" from "https://charts.example" { release canary }
    namespace pools
    option CreateNamespace
  }
}
