catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git"; argo-cd { application-health } }
layer base
default profile base { base }

# A manual app without a wave goes where nothing waits for it.
in base {
  app server { path "server"; sync manual }
  app front { path "front"; sync automated; wave 2; uses server }
  app console { path "console"; sync manual; needs server }
  app archive { path "archive"; sync manual; after capability storage }
  app disks { path "disks"; sync manual; provides capability storage }
  app indexes { path "indexes"; sync automated; needs capability storage }
  app storage { path "storage"; sync automated; wave 1; provides capability storage }
}
