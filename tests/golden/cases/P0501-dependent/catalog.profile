catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
layer top after base
default profile base { base }
profile full extends base { top }

in base {
  app queue { path "queue"; provides queue.example/Queue }
  app queues { path "queues"; needs queue.example/Queue because "its queues are some" }
}
in top { app front { path "front" } }
place queue in top because "the team of top runs it"
