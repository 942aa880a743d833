# `queue` has to move for the sake of `worker`; what else the profile lacks is not mended by that.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
layer jobs after base
layer shop after base
layer far after base
default profile small { base }
profile jobs extends small { jobs }
profile full extends small { shop, far }

in base { app front { path "front" } }
in jobs {
  app worker { path "worker"; needs queue.example/Queue }
  app clock { path "clock"; uses queue }
  app bell { path "bell"; uses store }
}
in shop {
  app queue { path "queue"; provides queue.example/Queue }
  app cart { path "cart"; uses store }
}
in far { app store { path "store" } }
