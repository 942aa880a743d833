catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git"; project shop; argo-cd { namespace argo } }
project shop
project team { spec { sourceNamespaces: ["team-*"] } }
layer base
default profile base { base }
in base {
  app queue { manifest "queue.yaml" }
  app bus { manifest "bus.yaml" }
}
