# Two layers without an order need nothing of each other.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }

layer left
#     ^^^^ def: left
layer right
default profile full { left, right }
#               ^^^^ def: profile full
#                      ^^^^ use: left
in left { app worker { path "worker" } }
#  ^^^^ use: left
#             ^^^^^^ def: worker
#             ^ hover: layer `left`, its home
in right { app front { path "front"; uses worker } }
#                                         ^^^^^^ use: worker
