catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git"; revision "main" }
layer base
default profile base { base }

in base {
  app queue {
    path "queue"
    provides core/Secret password, storage.k8s.io/StorageClass queue/fast
  }
  app worker {
    path "worker"
    needs core/Secret password
  }
}
