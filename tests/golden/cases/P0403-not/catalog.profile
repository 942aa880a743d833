catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }

# The layers have no order, but no profile holds both.
layer left
layer right
default profile left { left }
profile right { right }
in left {
  app queue-left { path "queue/left"; provides queue.example/Queue }
  app queues { path "queues"; needs queue.example/Queue }
}
in right { app queue-right { path "queue/right"; provides queue.example/Queue } }
