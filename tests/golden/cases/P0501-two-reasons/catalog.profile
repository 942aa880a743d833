catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
layer top after base
default profile base { base }
profile full extends base { top }

in top {
  app queue { path "queue"; provides queue.example/Queue; uses search }
  app search { path "search" }
  app crds { path "crds"; provides queue.example/Kind }
  app queues { path "queues"; needs queue.example/Kind }
}
in base { app front { path "front" } }
place queues in base because "the team of base runs it"
place queue in base because "the team of base runs it"
