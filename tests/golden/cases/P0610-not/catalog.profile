catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }

in base {
  app queue "argocd:skip-file-rendering without the plus is only a text" {
    path "queue"
  }
}
