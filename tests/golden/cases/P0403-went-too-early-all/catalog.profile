# `worker` was declared in `top`: all that it lacks is one message, with what that would bring along.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
layer jobs after base
layer top after jobs
layer far after jobs
default profile small { base, jobs }
profile full extends small { top, far }

in base {
  app store { path "store" }
  app worker { path "worker"; needs queue; uses search, board }
}
in jobs { app queue { path "queue" }; app clock { path "clock" } }
in top { app search { path "search"; uses board } }
in far { app board { path "board" } }
