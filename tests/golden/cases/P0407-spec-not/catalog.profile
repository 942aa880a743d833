catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }

in base {
  app queue {
    path "queue"
    namespace queue
    spec { syncPolicy: { automated: { enabled: true }, syncOptions: ["CreateNamespace=true"] } }
  }
  app jobs { path "jobs"; sync automated; namespace queue; needs queue }
}
