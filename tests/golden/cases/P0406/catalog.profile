catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git"; argo-cd { application-health } }
layer base
default profile base { base }

in base {
  app server { path "server"; sync manual; wave 0 }
  app front { path "front"; sync automated; wave 1 }
}
