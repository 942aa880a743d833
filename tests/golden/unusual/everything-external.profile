# Nothing is provided, and all is said.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
#     ^^^^ def: base
default profile base { base }
#               ^^^^ def: profile base
#                      ^^^^ use: base

external queue.example/* because "the cloud's operator"
external namespace jobs because "the cluster's owner makes it"
external capability dns because "the company's"
external core/Secret jobs/token because "made by hand"
in base { app a { path "a"; namespace jobs; needs queue.example/Queue, capability dns, core/Secret jobs/token } }
#  ^^^^ use: base
#             ^ def: a
#             ^ hover: layer `base`, its home
