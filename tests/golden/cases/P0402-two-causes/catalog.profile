catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }

layer base
layer top after base
layer far after top
default profile base { base }
profile full extends base { top, far }
in base {
  app front { path "front"; uses search, capability tracing }
  app shop { path "shop"; uses search }
}
in top { app search { path "search" } }
in far { app traces { path "traces"; provides capability tracing } }
