# More use it than are shown; and what they wait for before.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git"; argo-cd { application-health } }
layer base
default profile base { base }
in base {
  app a { path "a"; sync automated; wave 0; uses early, late }
  app b { path "b"; sync automated; wave 0; uses early, late }
  app c { path "c"; sync automated; wave 0; uses early, late }
  app d { path "d"; sync automated; wave 0; uses early, late }
  app e { path "e"; sync automated; wave 0; uses early, late }
  app f { path "f"; sync automated; wave 0; uses early, late }
  app g { path "g"; sync automated; wave 0; uses early, late }
  app early { path "early"; sync automated; wave 1 }
  app late { path "late"; sync automated; wave 2 }
}
