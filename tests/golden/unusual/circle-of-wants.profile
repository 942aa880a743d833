# Two apps want each other.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
#     ^^^^ def: base
default profile base { base }
#               ^^^^ def: profile base
#                      ^^^^ use: base

in base {
#  ^^^^ use: base
  app front { path "front"; wants back }
#                                 ^^^^ use: back
  app back { path "back"; wants front }
#     ^^^^ def: back
#     ^ hover: layer `base`, its home
}
