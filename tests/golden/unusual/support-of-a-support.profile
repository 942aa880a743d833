# A support app whose only dependent is a support app.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
#     ^^^^ def: base
default profile base { base }
#               ^^^^ def: profile base
#                      ^^^^ use: base

in base {
#  ^^^^ use: base
  app disks { path "disks"; support }
#     ^^^^^ def: disks
#     ^ hover: layer `base`, its home
  app postgres { path "postgres"; support; needs disks }
#                                                ^^^^^ use: disks
  app ledger { path "ledger"; needs postgres }
}
