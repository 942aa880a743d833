# One provider is too late; another is not.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
#     ^^^^ def: base
default profile base { base }
#               ^^^^ def: profile base
#                      ^^^^ use: base

in base {
#  ^^^^ use: base
  app queue { path "queue"; wave 9; provides queue.example/Queue }
#     ^^^^^ def: queue
#     ^ hover: layer `base`, its home
  app queue-kinds { path "queue/kinds"; wave 0; provides queue.example/Queue }
  app queues { path "queues"; wave 2; needs queue.example/Queue }
}
