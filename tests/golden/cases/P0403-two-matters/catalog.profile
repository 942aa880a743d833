# Nobody can move: what is there too late is one matter, what is not there at all another.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
layer mid after base
layer top after mid
default profile x { base, top }
profile y { mid }

in base {
  app a { path "a"; needs capability one }
  app b { path "b"; needs capability two }
}
in mid {
  app p { path "p"; needs d; provides capability one, capability two }
  app d { path "d" }
}
in top { app r { path "r"; provides capability one } }
