# `early` may neither come later, since `front` uses it, nor `ledger` earlier, since it needs `disk`.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git"; argo-cd { application-health } }
layer base
default profile base { base }
in base {
  app disk { path "disk"; sync automated; wave 4 }
  app ledger { path "ledger"; sync automated; wave 5; needs disk }
  app early { path "early"; sync automated; wave 1; needs ledger }
  app front { path "front"; sync automated; wave 1; uses early }
}
