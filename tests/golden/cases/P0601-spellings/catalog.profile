catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }
in base {
  app queue {
    path "queue"
    annotation argocd.argoproj.io/sync-options = "Prune=maybe"
    annotation example.org/owner = "nobody"
    option Validat = maybe
    option PrunLast = yes
    option ServerSideAply = maybe
    option ApplyOutOfSyncOnly
    spec { syncPolicy: { syncOptions: ["ApplyOutOfSyncOnly=true", "RespectIgnoreDifferences=true"] }, ignoreDifferences: [] }
  }
  app clock { path "clock"; annotation argocd.argoproj.io/sync-options = "Delete=confirmm, Prun=false" }
  app bell { path "bell"; annotation argocd.argoproj.io/sync-options = "Prune=false,,Zebra=true" }
}
