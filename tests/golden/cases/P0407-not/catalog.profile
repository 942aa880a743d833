catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }

in base {
  app server { path "server"; sync manual; provides capability completion }
  app smoke-test { path "smoke-test"; sync automated; uses capability completion }
  app by-hand { path "by-hand"; sync manual; needs capability completion }
}
