# The wave that would do for `early` is too late for `front`; what `later` waits for is mended with it.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git"; argo-cd { application-health } }
layer base
default profile base { base }
in base {
  app front { path "front"; sync automated; wave 0; uses ledger }
  app early { path "early"; sync automated; wave 3; needs ledger }
  app later { path "later"; sync automated; wave 3; uses ledger }
  app ledger { path "ledger"; sync automated; wave 5 }
}
