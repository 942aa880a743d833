# Four layers, two of them without an order between them.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }

layer base
#     ^^^^ def: base
layer left after base
#                ^^^^ use: base
layer right after base
#                 ^^^^ use: base
layer top after left, right
default profile full { base, left, right, top }
#               ^^^^ def: profile full
#                      ^^^^ use: base
in base { app queue { path "queue" } }
#  ^^^^ use: base
#             ^^^^^ def: queue
#             ^ hover: layer `base`, its home
in left { app worker { path "worker"; needs queue } }
#                                           ^^^^^ use: queue
in right { app front { path "front"; needs queue } }
#                                          ^^^^^ use: queue
in top { app shop { path "shop"; needs worker, front } }
