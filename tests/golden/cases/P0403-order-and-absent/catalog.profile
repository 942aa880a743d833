# In `full` the layers have no order, and `jobs` holds no `queue` at all: one move mends both.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
layer jobs after base
layer shop after base
default profile small { base }
profile jobs extends small { jobs }
profile full extends small { jobs, shop }

in base { app front { path "front" } }
in jobs {
  app worker { path "worker"; needs queue.example/Queue }
  app clock { path "clock"; uses queue }
}
in shop {
  app queue { path "queue"; provides queue.example/Queue }
  app cart { path "cart" }
}
