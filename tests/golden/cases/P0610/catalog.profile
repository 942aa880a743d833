catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }

in base {
  app queue "rendered with +argocd:skip-file-rendering in its charts" {
    path "queue"
  }
}
