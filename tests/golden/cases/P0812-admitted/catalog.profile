# The project admits one of the two namespaces.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git"; project shop }
project shop { spec { sourceNamespaces: ["teams-*"] } }
layer base
default profile base { base }
in base {
  app queue { manifest "queue.yaml" }
  app clock { manifest "clock.yaml" }
}
