# All apps of a layer have their home elsewhere.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }

layer kinds
layer base after kinds
layer top after base
#     ^^^ def: top
default profile full { kinds, base, top }
#               ^^^^ def: profile full
#                                   ^^^ use: top
in base { app worker { path "worker"; needs queue.example/Queue } }
in top { app front { path "front" } }
#  ^^^ use: top
in top { app queue { path "queue"; provides queue.example/Queue } }
#  ^^^ use: top
#            ^^^^^ def: queue
place queue in kinds because "`worker` needs its kind"
#     ^^^^^ use: queue
