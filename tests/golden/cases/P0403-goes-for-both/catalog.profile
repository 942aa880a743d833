# Two reasons at once, what is there too late and what is not there: who asks for both may move.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
layer mid after base
layer top after mid
default profile x { base, top }
profile y { mid }

in base {
  app c { path "c"; needs capability one, capability two }
  app front { path "front" }
}
in mid {
  app p { path "p"; needs d; provides capability one, capability two }
  app d { path "d" }
}
in top { app r { path "r"; provides capability one } }
