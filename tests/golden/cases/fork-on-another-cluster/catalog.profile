catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }

in base {
  app queue { manifest "queue.yaml" }
  app turned { manifest "turned.yaml" }
  app far { manifest "far.yaml" }
  app far-name { manifest "far-name.yaml" }
  app jobs { path "jobs"; cluster in-cluster }
  app unsaid { path "unsaid" }
  app slash { path "slash"; server "https://kubernetes.default.svc/" }
  app elsewhere { path "elsewhere"; cluster gpu }
  app kept { path "kept" }
}
fork beta { tree "clusters/beta"; cluster edge }
fork acme { tree "clusters/acme"; server "https://10.0.0.1:6443"; app kept { cluster in-cluster } }
