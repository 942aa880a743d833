# The catalog's project is that of the roots: its app belongs there without saying so.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git"; project above; roots-project above }
project above
layer base
default profile base { base }
in base {
  app queue {
    path "queue" from "https://git.example/queue.git"
    cluster edge
    provides rbac.authorization.k8s.io/ClusterRole a, rbac.authorization.k8s.io/ClusterRoleBinding b
  }
}
