catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
layer top after base
default profile base { base }
profile full extends base { top }

in top {
  app search { path "search"; provides capability search }
  app front { path "front"; provides core/Service shop/front }
  app demo { path "demo"; needs capability search; uses core/Service shop/front }
}
in base { app queue { path "queue" } }
place demo in base because "it is shown first"
