# Apps, layers, profiles, projects, presets and forks do not share names.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git"; project shop }
#                                                                                 ^^^^ use: project
project shop
#       ^^^^ def: project
layer shop
#     ^^^^ def: layer
preset shop { sync manual }
#      ^^^^ def: preset
default profile shop { shop }
#               ^^^^ def: profile
#                      ^^^^ use: layer
in shop { app shop { path "shop"; with shop; project shop } }
#  ^^^^ use: layer
#             ^^^^ def: app
#             ^ hover: layer `shop`, its home
#                                      ^^^^ use: preset
#                                                    ^^^^ use: project
fork shop { tree "clusters/fork" }
