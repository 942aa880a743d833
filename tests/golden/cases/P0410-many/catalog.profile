# Of several that could provide it three are shown.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
layer top after base
default profile base { base }
profile full extends base { top }
in base { app front { path "front"; wants capability search } }
in top {
  app a { path "a"; provides capability search }
  app b { path "b"; provides capability search }
  app c { path "c"; provides capability search }
  app d { path "d"; provides capability search }
}
