# What would be a circle is met from outside.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
#     ^^^^ def: base
default profile base { base }
#               ^^^^ def: profile base
#                      ^^^^ use: base

external capability certificates because "the company runs a CA"
in base { app gateway { path "gateway"; needs capability certificates; provides capability ingress } }
#  ^^^^ use: base
in base { app issuer { path "issuer"; needs capability ingress, capability certificates } }
#  ^^^^ use: base
#             ^^^^^^ def: issuer
#             ^ hover: layer `base`, its home
