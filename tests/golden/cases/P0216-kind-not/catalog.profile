catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git"; revision "main" }
layer base
default profile base { base }

project shop { destination namespace *; namespace-kind "apps/*", core/Service, "*/Queue"; deny cluster-kind core/Node }
in base {
  app queue {
    path "queue"
    namespace default
    project shop
    ignore apps/Deployment { "/spec/replicas" }
    ignore */* { managed-fields "kube-controller-manager" } because "whatever it is"
    ignore queue.example/Deploymnt { "/spec/size" } because "a kind that nobody else knows"
    ignore storage.k8s.io/Snapshot { "/spec" } because "Kubernetes may have it one day"
  }
}
