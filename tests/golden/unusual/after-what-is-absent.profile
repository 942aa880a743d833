# `after` asks for order only where the other is.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }

layer base
#     ^^^^ def: base
layer finder after base
#                  ^^^^ use: base
layer top after base, finder
#               ^^^^ use: base
default profile small { base, top }
#               ^^^^^ def: profile small
#                       ^^^^ use: base
profile full extends small { finder }
#                    ^^^^^ use: profile small
in base { app queue { path "queue" } }
#  ^^^^ use: base
in finder { app search { path "search" } }
#               ^^^^^^ def: search
#               ^ hover: layer `finder`, its home
in top { app front { path "front"; after search } }
#                                        ^^^^^^ use: search
