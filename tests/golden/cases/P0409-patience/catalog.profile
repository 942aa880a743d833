# How long each goes on trying.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
layer top after base
default profile all { base, top }
in base { app queue { path "queue"; sync automated; provides queue.example/Queue } }
in top {
  app once { path "once"; sync automated; needs queue.example/Queue; retry 1 }
  app thrice { path "thrice"; sync automated; needs queue.example/Queue; retry 3 { backoff 10s } }
  app slow { path "slow"; sync automated; needs queue.example/Queue; retry 3 { factor 3; max 1m } }
  app for-ever { path "for-ever"; sync automated; needs queue.example/Queue; retry -1 }
  app data { path "data"; sync automated; needs queue.example/Queue; spec { syncPolicy: { retry: { limit: "9", refresh: true } } } }
}
