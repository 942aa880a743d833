catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
layer top after base
default profile base { base }
profile full extends base { top }

in top {
  app queue { path "queue"; provides queue.example/Queue }
  app queues { path "queues"; uses queue.example/Queue }
}
in base { app front { path "front" } }
fork acme {
  tree "clusters/acme"
  in base { app early { path "early"; uses queue.example/Queue because "it works it off" } }
  place queue in base because "`queues` needs its kind"
}
