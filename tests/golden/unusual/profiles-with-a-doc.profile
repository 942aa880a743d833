catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
#     ^^^^ def: base
layer top after base
#               ^^^^ use: base
default profile base "what every cluster has" { base }
#               ^^^^ def: profile base
#                                               ^^^^ use: base
profile full "all of it, for the demo cluster" extends base { top }
#                                                      ^^^^ use: profile base
in base { app queue { path "queue" } }
#  ^^^^ use: base
#             ^^^^^ def: queue
#             ^ hover: layer `base`, its home
in top { app search { path "search" } }
