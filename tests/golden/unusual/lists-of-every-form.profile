# Lists on one line, over lines, repeated, with a last comma.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
#     ^^^^ def: base
default profile base { base }
#               ^^^^ def: profile base
#                      ^^^^ use: base

in base {
#  ^^^^ use: base
  app a { path "a" }
#     ^ def: a
#     ^ hover: layer `base`, its home
  app b { path "b" }
  app c { path "c" }
  app d {
    path "d"
    needs a, b
#         ^ use: a
    needs [
      c,
    ]
    provides [x.example/A, x.example/B,
      x.example/C]
  }
}
