catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }

project shop {
  cluster-kind rbac.authorization.k8s.io/ClusterRole
}
in base {
  app queue { path "queue"; namespace queue; option CreateNamespace; project shop }
}
