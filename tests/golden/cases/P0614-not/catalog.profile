catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }
preset sourced { path "queue" }
in base {
  app queue {
    with sourced
  }
}
