catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }

# The second provider is early enough.
in base {
  app queue { path "queue"; wave 5; provides queue.example/Queue }
  app queue-crds { path "queue/crds"; wave 0; provides queue.example/Queue }
  app queues { path "queues"; wave 2; needs queue.example/Queue }
}
