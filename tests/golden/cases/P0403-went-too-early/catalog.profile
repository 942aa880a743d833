catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
layer jobs after base
layer top after jobs
default profile small { base, jobs }
profile full extends small { top }

# `worker` was declared in `top`.
in base {
  app store { path "store" }
  app worker { path "worker"; needs queue; uses search, board }
}
in jobs { app queue { path "queue" }; app clock { path "clock" } }
in top { app search { path "search" }; app board { path "board" } }
