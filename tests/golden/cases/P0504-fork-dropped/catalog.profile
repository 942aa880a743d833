# The fork drops what lacks something: its own reason is judged.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
layer top after base
default profile base { base }
profile full extends base { top }

in top {
  app queue { path "queue"; provides queue.example/Queue }
  app queues { path "queues"; uses queue.example/Queue }
  app broken { path "broken"; needs capability tracing }
}
in base { app front { path "front" } }

fork acme {
  tree "clusters/acme"
  drop app broken
  in base { app early { path "early"; uses queue.example/Queue } }
  place queue in base because "`queues` needs its kind"
}
