catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }

in base {
  app queue {
    oci "ghcr.io/example/queue" "1.0.0"
  }
}
