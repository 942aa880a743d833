catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
layer top after base
default profile base { base }
profile full extends base { top }

in top {
  app queue { path "queue"; provides queue.example/Queue }
  app queues { path "queues" }
}
in base { app front { path "front"; needs queue.example/Queue because "it works it off" } }
place queue in base because "`front` needs its kind"
# Without `front` nothing forces it there: that is not asked of what the catalog says.
fork acme { tree "clusters/acme"; drop app front }
# Nor of what a fork says.
fork west { tree "clusters/west"; place queues in base because "there it is wanted early" }
