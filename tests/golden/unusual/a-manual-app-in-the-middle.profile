# Under application-health a manual app without a wave goes last.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git"; argo-cd { application-health } }
layer base
#     ^^^^ def: base
default profile base { base }
#               ^^^^ def: profile base
#                      ^^^^ use: base

in base {
#  ^^^^ use: base
  app server { path "server"; sync manual }
#     ^^^^^^ def: server
#     ^ hover: layer `base`, its home
  app front { path "front"; sync automated; wave 7; uses server }
#                                                        ^^^^^^ use: server
}
