catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git"; project shop }
layer base
default profile base { base }
project shop { cluster-kind "!core/Namespace", rbac.authorization.k8s.io/*
  namespace-kind */* }
in base { app queue { path "queue" } }
