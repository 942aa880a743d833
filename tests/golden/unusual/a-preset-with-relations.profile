# Presets may say relations and sources.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
#     ^^^^ def: base
default profile base { base }
#               ^^^^ def: profile base
#                      ^^^^ use: base

preset tenant { path "tenants"; needs queue; sync manual }
#      ^^^^^^ def: tenant
#                                     ^^^^^ use: queue
in base {
#  ^^^^ use: base
  app queue { path "queue" }
#     ^^^^^ def: queue
#     ^ hover: layer `base`, its home
  app tenant-a { with tenant; path "tenants/a" }
#                     ^^^^^^ use: tenant
  app tenant-b { with tenant }
#                     ^^^^^^ use: tenant
}
