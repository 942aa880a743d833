catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }

# What the app says wins over its presets, and lists add up.
preset jobs { namespace jobs; wave 1 }
in base {
  app queue {
    path "queue"
    with jobs
    namespace queue
    option CreateNamespace
    wave 2
    provides queue.example/Queue
    provides queue.example/Job
    spec { revisionHistoryLimit: 3 }
    spec { info: [{ name: "owner", value: "shop" }] }
  }
}
