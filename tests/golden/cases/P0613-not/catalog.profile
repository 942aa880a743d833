catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }

in base {
  app queue {
    path "queue"
    sync automated
    retry 5 { backoff 1m30s; factor 2; max 24h }
  }
  app steady { path "steady"; sync automated; retry 5 { backoff 1m; factor 1; max 1h } }
  app eager { path "eager"; sync automated; retry 5 { backoff 0s } }
}
