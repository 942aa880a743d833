catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }

in base {
  app queue { path "queue"; wave 2; provides queue.example/Queue }
  app queues { path "queues"; wave 2; needs queue.example/Queue because "its queues are some" }
}
