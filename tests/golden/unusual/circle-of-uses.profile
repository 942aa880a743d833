# Two apps use each other: each becomes right when both are there.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }

in base {
  app front { path "front"; uses back }
  app back { path "back"; uses front }
}
