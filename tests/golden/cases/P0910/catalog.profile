catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }
in base { app queue { path "queue" } }

fork acme {
  tree "clusters/acme"
  mirror "quay.io/" to "harbor.acme.example/quay/"
  drop app worker
  external queue.example/Queue because "the cluster brings it"
  app queue { }
}
