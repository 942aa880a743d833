# The same object, on different clusters.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }

in base {
  app front-east { path "front"; cluster east; provides core/Service shop/front }
  app front-west { path "front"; cluster west; provides core/Service shop/front }
}
