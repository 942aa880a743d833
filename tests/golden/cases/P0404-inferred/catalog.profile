catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }

# `queue` is inferred into wave 1, after the operator.
in base {
  app operator { path "operator"; provides queue.example/Operator }
  app queue { path "queue"; needs queue.example/Operator; provides queue.example/Queue }
  app queues { path "queues"; wave 1; needs queue.example/Queue }
}
