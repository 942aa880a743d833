# Three apps make one namespace; each waits for none of the others.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
#     ^^^^ def: base
default profile base { base }
#               ^^^^ def: profile base
#                      ^^^^ use: base

in base {
#  ^^^^ use: base
  app a { path "a"; namespace shared; option CreateNamespace }
#     ^ def: a
#     ^ hover: layer `base`, its home
  app b { path "b"; namespace shared; option CreateNamespace }
  app c { path "c"; namespace shared }
}
