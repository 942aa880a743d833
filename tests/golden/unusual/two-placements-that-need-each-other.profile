# A placed app is the witness of another.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
layer top after base
default profile base { base }
profile full extends base { top }

in base { app front { path "front"; needs queue } }
in top {
  app queue { path "queue"; needs queue.example/Queue }
  app queue-kinds { path "queue/kinds"; provides queue.example/Queue }
  app worker { path "worker" }
}
place queue in base because "`front` needs it"
place queue-kinds in base because "`queue` needs the kind"
