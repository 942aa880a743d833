# Each `drop` that leaves a gap is told of by itself.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
layer top after base
default profile base { base }
profile full extends base { top }

in base {
  app queue { path "queue" }
  app search { path "search" }
  app store { path "store" }
}
in top {
  app worker { path "worker"; uses queue }
  app front { path "front"; uses search }
}

fork acme { tree "clusters/acme"; drop app queue, app search }
