# A circle that a third app breaks.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
#     ^^^^ def: base
default profile base { base }
#               ^^^^ def: profile base
#                      ^^^^ use: base

in base {
#  ^^^^ use: base
  app issuer { path "issuer"; provides capability certificates; needs gateway }
#                                                                     ^^^^^^^ use: gateway
  app vault { path "vault"; provides capability certificates }
  app gateway { path "gateway"; needs capability certificates }
#     ^^^^^^^ def: gateway
#     ^ hover: layer `base`, its home
}
