catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base { root { sync automated; spec { syncPolicy: { automated: { enabled: true } } } } }
default profile base { base }

preset by-hand {
  spec { destination: { namespace: "default" }, syncPolicy: { automated: { prune: false, enabled: false } } }
}
preset tidy { sync automated { prune }; retry 5 }

in base {
  app queue {
    path "queue" { spec { directory: { jsonnet: { libs: ["lib"] } } } }
    with by-hand
    namespace kube-system
    sync automated { self-heal }
  }
  app jobs {
    path "jobs"
    with tidy
    spec { syncPolicy: { automated: { prune: false, allowEmpty: true }, retry: { limit: 3 } } }
  }
}

fork acme {
  tree "clusters/acme"
  prefix "acme-"
  app jobs { namespace default; retry 7; spec { project: "default", source: { path: "elsewhere" } } }
}
