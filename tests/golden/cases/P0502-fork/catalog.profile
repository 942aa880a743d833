catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
layer top after base
default profile base { base }
profile full extends base { top }

in top {
  app queue { path "queue"; provides queue.example/Queue }
  app queues { path "queues"; needs queue.example/Queue }
}
in base { app front { path "front" } }
fork acme {
  tree "clusters/acme"
  place queue in base because "queues of the base need its kind"
}
