catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }
project shop { destination cluster "in-cluster" namespace * }
project farm { destination cluster "prod" namespace * }
in base {
  app queue { path "queue"; server "https://kubernetes.default.svc"; project shop }
  app worker { path "worker"; server "https://prod.example:6443"; project farm }
}
