# `early` may neither come later, since `front` uses it, nor `shop` earlier, since it needs `disk`: it has to create the namespace.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git"; argo-cd { application-health } }
layer base
default profile base { base }
in base {
  app disk { path "disk"; sync automated; wave 4 }
  app shop { path "shop"; sync automated; wave 5; needs disk; namespace shop; option CreateNamespace }
  app early { path "early"; sync automated; wave 1; namespace shop }
  app front { path "front"; sync automated; wave 1; uses early }
}
