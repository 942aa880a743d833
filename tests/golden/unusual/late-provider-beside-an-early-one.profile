# One provider is too late; another is not.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }

in base {
  app queue { path "queue"; wave 9; provides queue.example/Queue }
  app queue-kinds { path "queue/kinds"; wave 0; provides queue.example/Queue }
  app queues { path "queues"; wave 2; needs queue.example/Queue }
}
