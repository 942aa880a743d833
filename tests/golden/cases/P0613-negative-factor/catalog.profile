catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }
in base {
  app queue {
    path "queue"
    sync automated
    spec { syncPolicy: { retry: { limit: "5", backoff: { factor: -1, duration: 5, maxDuration: "3m" } } } }
  }
}
