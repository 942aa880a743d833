catalog shop { tree "clusters/shop"; repoURL "https://git.example/shop.git"; revision "main" }
layer base
default profile base { base }

in base {
  app queue {
    helm queue "1.2.0" { valueFiles "values.yaml" }
    dependsOn store
    syncOptions CreateNamespace
  }
  app store {
    chart store "1.2.0" from "https://charts.example" { valueFiles "values.yaml" }
    namespace default
  }
}
apiVersion: argoproj.io/v1alpha1
