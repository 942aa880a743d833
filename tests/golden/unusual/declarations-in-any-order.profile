# What is used may be declared later.
in top { app front { path "front"; needs queue } }
#                                        ^^^^^ use: queue
place queue in base because "`worker` takes its jobs from there"
#     ^^^^^ use: queue
#              ^^^^ use: base
profile full extends base { top }
#                    ^^^^ use: profile base
in base { app worker { path "worker"; needs queue } }
#  ^^^^ use: base
#                                           ^^^^^ use: queue
default profile base { base }
#               ^^^^ def: profile base
#                      ^^^^ use: base
layer top after base
#               ^^^^ use: base
in top { app queue { path "queue"; with quiet } }
#            ^^^^^ def: queue
#                                       ^^^^^ use: quiet
preset quiet { sync manual }
#      ^^^^^ def: quiet
layer base
#     ^^^^ def: base
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
