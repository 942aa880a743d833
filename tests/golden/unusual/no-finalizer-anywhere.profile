# Resources that outlive their Application: notes, not errors.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }

layer base { root { no finalizer } }
#     ^^^^ def: base
default profile base { base }
#               ^^^^ def: profile base
#                      ^^^^ use: base
in base { app a { path "a"; no finalizer } }
#  ^^^^ use: base
#             ^ def: a
#             ^ hover: layer `base`, its home
