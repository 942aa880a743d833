catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git"; revision "main" }
layer base
default profile base { base }

in base {
  app queue {
    path "queue"
    path "queue" at "v2"
    path "queue"
  }
}
