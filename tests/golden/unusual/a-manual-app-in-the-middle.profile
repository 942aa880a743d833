# Under application-health a manual app without a wave goes last.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git"; argo-cd { application-health } }
layer base
default profile base { base }

in base {
  app server { path "server"; sync manual }
  app front { path "front"; sync automated; wave 7; uses server }
}
