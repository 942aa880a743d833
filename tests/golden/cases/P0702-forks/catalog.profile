catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git"; project shop }
project shop {
  source "https://git.example/shop.git", "https://git.acme.example/shop.git", "https://git.blue.example/shop.git"
}
layer base
default profile base { base }
in base { app queue { path "queue" } }
fork acme { tree "clusters/acme"; repo "https://git.acme.example/shop.git" }
