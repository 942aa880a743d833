# For `a` it is not there at all, and its layer has no order; for `b` it is there too late.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
layer left after base
layer mid after base
default profile x { base, left }
profile y { base, mid }

in base { app b { path "b"; needs p } }
in left { app a { path "a"; needs p } }
in mid {
  app p { path "p" }
  app q { path "q" }
}
