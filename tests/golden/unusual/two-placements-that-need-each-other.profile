# A placed app is the witness of another.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
#     ^^^^ def: base
layer top after base
#               ^^^^ use: base
default profile base { base }
#               ^^^^ def: profile base
#                      ^^^^ use: base
profile full extends base { top }
#                    ^^^^ use: profile base

in base { app front { path "front"; needs queue } }
#  ^^^^ use: base
in top {
  app queue { path "queue"; needs queue.example/Queue }
  app queue-kinds { path "queue/kinds"; provides queue.example/Queue }
#     ^^^^^^^^^^^ def: queue-kinds
  app worker { path "worker" }
}
place queue in base because "`front` needs it"
#              ^^^^ use: base
place queue-kinds in base because "`queue` needs the kind"
#     ^^^^^^^^^^^ use: queue-kinds
#                    ^^^^ use: base
