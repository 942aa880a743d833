# Two bring it without an order, and two ask for it: no single move mends that, and an order of the layers does.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
layer side
default profile full { base, side }
in base {
  app front { path "front"; needs capability queue }
  app back { path "back"; needs capability paint }
}
in side {
  app queue { path "queue"; provides capability queue; needs extra }
  app paint { path "paint"; provides capability paint; needs extra }
  app extra { path "extra" }
}
