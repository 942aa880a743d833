catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git"; revision "main" }
layer base
default profile base { base }

project shop { destination namespace *; namespace-kind apps/v1/Deployment, core/Service }
in base {
  app queue {
    path "queue"
    project shop
    ignore apps/v1/Deployment { "/spec/replicas" }
    ignore v1/Service { "/spec/clusterIP" }
  }
}
