# The chart brings a kind and an object of it: no circle.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
#     ^^^^ def: base
default profile base { base }
#               ^^^^ def: profile base
#                      ^^^^ use: base

in base {
#  ^^^^ use: base
  app issuer { path "issuer"; provides issuer.example/Issuer, issuer.example/Issuer root; needs issuer.example/Issuer }
#     ^^^^^^ def: issuer
#     ^ hover: layer `base`, its home
}
