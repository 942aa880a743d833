# More are synced by hand than are shown; no one wave would do for all.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git"; argo-cd { application-health } }
layer base
default profile base { base }
in base {
  app a { path "a"; sync manual; wave 0 }
  app b { path "b"; sync manual; wave 0 }
  app c { path "c"; sync manual; wave 0 }
  app d { path "d"; sync manual; wave 0 }
  app e { path "e"; sync manual; wave 0 }
  app late { path "late"; sync automated; wave 2 }
}
