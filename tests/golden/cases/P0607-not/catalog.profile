catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }
preset west { server "https://10.0.0.1:6443" }
in base {
  app queue {
    path "queue"
    with west
    cluster gpu-west
  }
}
