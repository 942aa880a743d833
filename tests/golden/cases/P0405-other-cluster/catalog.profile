catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }

layer base
default profile small { base }

in base {
  app front { path "front"; namespace jobs; needs queue.example/Queue, queue.example/Job }
  app back { path "back"; uses queue.example/Queue }
  app queue {
    path "queue"
    namespace jobs
    cluster edge
    option CreateNamespace
    provides queue.example/Queue, queue.example/Job
  }
}
