# A support app that somebody needs wherever it is.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
#     ^^^^ def: base
layer top after base
#               ^^^^ use: base
default profile base { base }
#               ^^^^ def: profile base
#                      ^^^^ use: base
profile full extends base { top }
#                    ^^^^ use: profile base

in base { app postgres { path "postgres"; support }; app ledger { path "ledger"; needs postgres } }
#  ^^^^ use: base
#             ^^^^^^^^ def: postgres
#             ^ hover: layer `base`, its home
#                                                                                      ^^^^^^^^ use: postgres
in top { app shop { path "shop"; uses postgres } }
#                                     ^^^^^^^^ use: postgres
