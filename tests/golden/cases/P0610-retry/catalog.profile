catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }

in base {
  app queue {
    path "queue" { recurse because "+argocd:skip-file-rendering" }
    retry 8 { backoff 15s because "not +argocd:skip-file-rendering" }
    sync automated { prune because "+argocd:skip-file-rendering" }
  }
}
