# Names and patterns of clusters, and what is denied of them.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git"; project shop }
project shop {
  destination cluster in-cluster
  destination cluster *
  destination server "edge-*" namespace "a"
  destination server "!https://far.example"
  destination cluster "!far"
  destination cluster "near" namespace "!kube-system"
}
layer base
default profile base { base }
in base { app queue { path "queue" } }
