# Each profile has a provider of its own.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }

layer base
#     ^^^^ def: base
layer cloud
layer metal
layer top after base, cloud, metal
#               ^^^^ use: base
default profile cloud { base, cloud, top }
#               ^^^^^ def: profile cloud
#                       ^^^^ use: base
profile metal { base, metal, top }
#               ^^^^ use: base
in base { app front { path "front" } }
#  ^^^^ use: base
#             ^^^^^ def: front
#             ^ hover: layer `base`, its home
in cloud { app disks { path "disks"; provides storage.example/Disk } }
in metal { app local-disks { path "disks/local"; provides storage.example/Disk } }
in top { app books { path "books"; needs storage.example/Disk } }
