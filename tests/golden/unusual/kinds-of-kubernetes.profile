# Kinds of Kubernetes itself, and namespaces every cluster has.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
#     ^^^^ def: base
default profile base { base }
#               ^^^^ def: profile base
#                      ^^^^ use: base

in base {
#  ^^^^ use: base
  app a {
#     ^ def: a
#     ^ hover: layer `base`, its home
    path "a"
    namespace kube-system
    needs core/Service, apps/Deployment, batch/Job, networking.k8s.io/Ingress, rbac.authorization.k8s.io/ClusterRole
  }
  app b { path "b"; namespace default }
  app c { path "c"; namespace argocd }
}
