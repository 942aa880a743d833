# A profile extends two that extend one.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }

layer base
#     ^^^^ def: base
layer left after base
#                ^^^^ use: base
layer right after base
#                 ^^^^ use: base
default profile base { base }
#               ^^^^ def: profile base
#                      ^^^^ use: base
profile left extends base { left }
#                    ^^^^ use: profile base
profile right extends base { right }
#                     ^^^^ use: profile base
profile full extends left, right { }
in base { app queue { path "queue" } }
#  ^^^^ use: base
#             ^^^^^ def: queue
#             ^ hover: layer `base`, its home
in left { app worker { path "worker"; needs queue } }
#                                           ^^^^^ use: queue
in right { app front { path "front"; needs queue } }
#                                          ^^^^^ use: queue
