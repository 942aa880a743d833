# A written wave may be larger than it must be.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
#     ^^^^ def: base
default profile base { base }
#               ^^^^ def: profile base
#                      ^^^^ use: base

in base {
#  ^^^^ use: base
  app first { path "first"; wave 3 }
#     ^^^^^ def: first
#     ^ hover: layer `base`, its home
  app second { path "second"; wave 30; needs first }
#                                            ^^^^^ use: first
  app third { path "third"; needs second }
}
