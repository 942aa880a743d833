# A later preset wins over an earlier one, the app over both.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
#     ^^^^ def: base
default profile base { base }
#               ^^^^ def: profile base
#                      ^^^^ use: base

preset one { wave 1; namespace one; option CreateNamespace; sync automated }
preset two { wave 2; namespace two; sync manual; retry 3 { backoff 10s } }
in base { app a { path "a"; with one, two; wave 3; no option CreateNamespace; namespace default } }
#  ^^^^ use: base
#             ^ def: a
#             ^ hover: layer `base`, its home
