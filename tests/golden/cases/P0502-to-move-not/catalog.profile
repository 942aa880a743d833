# What the reason names has to live elsewhere: the reason may hold again then.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
layer top after base
default profile all { base, top }

in base {
  app front { path "front" }
  app early { path "early"; needs store }
}
in top {
  app queue { path "queue" }
  app store { path "store" }
}
place queue in base because "`early` and `fleet` read it"
