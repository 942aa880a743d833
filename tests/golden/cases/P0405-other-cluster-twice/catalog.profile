# What is asked for twice does not hide who provides the next.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile small { base }
in base {
  app front { path "front"; needs queue.example/Queue; uses queue.example/Queue, queue.example/Job }
  app queue { path "queue"; cluster edge; provides queue.example/Queue }
  app jobs { path "jobs"; cluster edge; provides queue.example/Job }
}
