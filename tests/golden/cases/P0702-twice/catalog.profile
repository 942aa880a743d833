catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git"; project shop }
layer base
default profile base { base }
project shop {
  destination namespace *
  destination server "https://kubernetes.default.svc"
  namespace-kind argoproj.io/*, argoproj.io/*
}
in base { app queue { path "queue" } }
