catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }

project queues { cluster-kind core/Namespace }

layer base
default profile small { base }

in base {
  app queue {
    path "queue"
    project queues
    provides rbac.authorization.k8s.io/ClusterRole queue, scheduling.k8s.io/PriorityClass urgent
  }
}
