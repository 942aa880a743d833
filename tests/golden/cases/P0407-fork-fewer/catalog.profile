catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git"; argo-cd { application-health } }
layer base
layer top after base
default profile all { base, top }

in base {
  app server { path "server"; sync manual; wave 1; provides capability completion }
  app clock { path "clock"; sync automated; wave 2 }
}
in top { app smoke-test { path "smoke-test"; sync automated; needs capability completion } }
fork edge { tree "clusters/edge"; drop layer top }
