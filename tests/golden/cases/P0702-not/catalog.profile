catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }

project shop {
  source "https://git.example/**"
}
in base {
  app queue { path "queue"; project shop }
}
