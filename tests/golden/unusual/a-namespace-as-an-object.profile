catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
#     ^^^^ def: base
default profile base { base }
#               ^^^^ def: profile base
#                      ^^^^ use: base
in base {
#  ^^^^ use: base
  app namespaces { path "namespaces"; provides core/Namespace jobs, core/Namespace queue }
  app queue { path "queue"; namespace queue; needs core/Namespace jobs }
}
external core/Namespace cloud because "the cloud makes it"
in base { app far { path "far"; namespace cloud } }
#  ^^^^ use: base
#             ^^^ def: far
#             ^ hover: layer `base`, its home
