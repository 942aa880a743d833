# Two apps use each other: each becomes right when both are there.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
#     ^^^^ def: base
default profile base { base }
#               ^^^^ def: profile base
#                      ^^^^ use: base

in base {
#  ^^^^ use: base
  app front { path "front"; uses back }
#                                ^^^^ use: back
  app back { path "back"; uses front }
#     ^^^^ def: back
#     ^ hover: layer `base`, its home
}
