catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }

in base {
  app metrics { path "metrics/base"; name "monitoring" }
  app monitoring { path "monitoring" }
}
