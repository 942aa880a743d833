# `a` and `b` may not go into the last wave, since `front` uses one of them.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git"; argo-cd { application-health } }
layer base
default profile base { base }
in base {
  app a { path "a"; sync manual; wave 0 }
  app b { path "b"; sync manual; wave 0 }
  app front { path "front"; sync automated; wave 0; uses a }
  app late { path "late"; sync automated; wave 2 }
}
