# Of more than six kinds the help names the groups.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }

in base {
  app shop {
    path "shop"
    needs [
      queue.example/Queue, queue.example/Job, queue.example/Worker, queue.example/Clock, queue.example/Bell,
      queue.example/Lamp, queue.example/Door,
    ]
  }
}
