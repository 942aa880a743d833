catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }

in base {
  app front { path "front"; provides core/Service shop/front }
  app old-front { path "front/old"; provides core/Service shop/front }
}
