catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }

external queue.example/Queue because "the cloud brings it"
in base {
  app queue { path "queue"; cluster west; namespace default; provides queue.example/Queue }
  app queues { path "queues"; cluster west; namespace default; needs queue.example/Queue }
}
