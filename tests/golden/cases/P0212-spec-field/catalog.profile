catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }

in base {
  app queue {
    chart queue "1.2.0" from "https://git.example/charts" {
      release jobs
      skip-crds
      spec { targetRevision: "1.3.0", helm: { releaseName: "queue", skipCrds: false } }
    }
    project default
    namespace queue
    option CreateNamespace
    sync automated { prune }
    retry 5 { backoff 10s }
    spec {
      project: "other"
      destination: { namespace: "jobs" }
      syncPolicy: {
        automated: { prune: false }
        retry: { limit: 3, backoff: { duration: "5s", factor: 3 } }
      }
    }
  }

  app jobs {
    path "jobs" { recurse; exclude "*.md"; kustomize { namePrefix: "a-" }; spec { kustomize: { namePrefix: "b-" } } }
    sync manual
    spec { source: { path: "other", directory: { exclude: "*.txt" } }, syncPolicy: { automated: { } } }
  }
}
