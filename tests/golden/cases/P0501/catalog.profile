catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
layer top after base
default profile base { base }
profile full extends base { top }

in top {
  app queue-crds { path "queue/crds"; provides queue.example/Queue }
  app queue { path "queue"; needs queue.example/Queue because "its controller watches them" }
}
in base { app front { path "front" } }
place queue in base because "the team of base runs it"
