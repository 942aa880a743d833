# The kind is long and the same, the names have nothing in common: no name is offered.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }
in base {
  app queues { path "base/queues"; provides queues.shop.example/DeliveryQueue, queues.shop.example/DeliveryQueue orders }
  app user { path "base/user"; needs queues.shop.example/DeliveryQueue bills }
}
