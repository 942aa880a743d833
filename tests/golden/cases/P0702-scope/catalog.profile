catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git"; revision "main" }
layer base
default profile base { base }

project shop {
  destination namespace *
  cluster-kind apps/Deployment, core/Namespace
  namespace-kind core/Service, rbac.authorization.k8s.io/ClusterRole
  deny cluster-kind core/Secret
}
in base { app queue { path "queue"; project shop } }
