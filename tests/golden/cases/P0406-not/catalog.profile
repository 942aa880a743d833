catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git"; argo-cd { application-health } }
layer base
default profile base { base }

# A manual app without a wave goes where nothing waits for it.
in base {
  app server { path "server"; sync manual }
  app front { path "front"; sync automated; wave 1; uses server }
}
