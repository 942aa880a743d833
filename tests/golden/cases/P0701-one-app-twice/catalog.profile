# Of one app that brings several objects of a kind its name is told once.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git"; project shop }
project shop {
  source "https://git.example/shop.git"
  cluster-kind core/Namespace
}
project clocks { deny cluster-kind scheduling.k8s.io/PriorityClass }
project guests {
  cluster-kind rbac.authorization.k8s.io/ClusterRole
  deny cluster-kind core/Namespace
}
layer base
default profile base { base }
in base {
  app queue {
    path "a" from "https://git.example/a.git"
    path "b" from "https://git.example/a.git"
    provides rbac.authorization.k8s.io/ClusterRole a, rbac.authorization.k8s.io/ClusterRole b
  }
  app guest {
    path "guest"
    project guests
    namespace guest
    option CreateNamespace
    provides rbac.authorization.k8s.io/ClusterRoleBinding guest
  }
  app clock { path "clock"; project clocks; provides scheduling.k8s.io/PriorityClass clock }
}
