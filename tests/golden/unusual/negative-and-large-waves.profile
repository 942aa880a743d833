# Waves are whole numbers.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
#     ^^^^ def: base
default profile base { base }
#               ^^^^ def: profile base
#                      ^^^^ use: base

in base {
#  ^^^^ use: base
  app first { path "first"; wave -100 }
#     ^^^^^ def: first
#     ^ hover: layer `base`, its home
  app last { path "last"; wave 1000000; needs first }
#                                             ^^^^^ use: first
}
