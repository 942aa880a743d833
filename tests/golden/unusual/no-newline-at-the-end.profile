# The last line has no end.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
#     ^^^^ def: base
default profile base { base }
#               ^^^^ def: profile base
#                      ^^^^ use: base
in base { app a { path "a" } }
#  ^^^^ use: base
#             ^ def: a
#             ^ hover: layer `base`, its home