catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
layer top after base
default profile base { base }
profile full extends base { top }

in base { app queue { path "queue"; sync automated; provides queue.example/Queue } }
in top {
  app queues {
    path "queues"
    sync automated
    needs queue.example/Queue
    spec { syncPolicy: { retry: { limit: 10, backoff: { duration: "10s", maxDuration: "3m", factor: 2 } } } }
  }
}
