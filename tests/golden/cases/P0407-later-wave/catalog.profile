catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git"; argo-cd { application-health } }
layer base
default profile base { base }

in base {
  app model { path "model"; sync manual; wave 2 }
  app test { path "test"; sync automated; wave 1; needs model }
}
