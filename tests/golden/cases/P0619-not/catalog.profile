catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }
preset careful { option Replace = false }
in base {
  app queue {
    path "queue"
    with careful
    option Replace
  }
}
