# Lists on one line, over lines, repeated, with a last comma.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }

in base {
  app a { path "a" }
  app b { path "b" }
  app c { path "c" }
  app d {
    path "d"
    needs a, b
    needs [
      c,
    ]
    provides [x.example/A, x.example/B,
      x.example/C]
  }
}
