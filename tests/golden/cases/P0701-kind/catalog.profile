catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }

project shop {
  namespace-kind apps/Deployment
}
in base {
  app queue { path "queue"; project shop; provides core/Service shop/queue }
}
