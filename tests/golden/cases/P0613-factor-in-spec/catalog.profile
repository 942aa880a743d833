catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }
in base {
  app queue { path "base/queue"; sync automated; spec { syncPolicy: { retry: { limit: 2, backoff: { duration: "5s", factor: 0 } } } } }
}
