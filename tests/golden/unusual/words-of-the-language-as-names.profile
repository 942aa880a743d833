# No word is reserved.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
#     ^^^^ def: base
default profile base { base }
#               ^^^^ def: profile base
#                      ^^^^ use: base

in base {
#  ^^^^ use: base
  app app { path "app"; needs layer }
#     ^ hover: layer `base`, its home
  app layer { path "layer"; provides capability profile }
  app profile { path "profile"; needs capability profile }
  app needs { path "needs" }
  app because { path "because" }
#     ^^^^^^^ def: because
  app in { path "in"; uses because }
#                          ^^^^^^^ use: because
}
