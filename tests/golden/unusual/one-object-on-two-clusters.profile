# The same object, on different clusters.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
#     ^^^^ def: base
default profile base { base }
#               ^^^^ def: profile base
#                      ^^^^ use: base

in base {
#  ^^^^ use: base
  app front-east { path "front"; cluster east; provides core/Service shop/front }
#     ^^^^^^^^^^ def: front-east
#     ^ hover: layer `base`, its home
  app front-west { path "front"; cluster west; provides core/Service shop/front }
}
