# Letters of the world in docs and reasons.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
#     ^^^^ def: base
default profile base { base }
#               ^^^^ def: profile base
#                      ^^^^ use: base

in base { app a "café, größer, 日本語, 👍" { path "a"; namespace default because "så är det" } }
#  ^^^^ use: base
#             ^ def: a
#             ^ hover: layer `base`, its home
