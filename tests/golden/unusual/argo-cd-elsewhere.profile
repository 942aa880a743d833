# Argo CD in a namespace of another name.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git"; argo-cd { namespace gitops; version "3.1" } }
layer base
#     ^^^^ def: base
default profile base { base }
#               ^^^^ def: profile base
#                      ^^^^ use: base

in base { app a { path "a"; namespace gitops } }
#  ^^^^ use: base
#             ^ def: a
#             ^ hover: layer `base`, its home
