# The wave stands in the manifest of both.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }
in base {
  app queue { manifest "queue.yaml" }
  app worker { manifest "worker.yaml"; needs queue }
}
