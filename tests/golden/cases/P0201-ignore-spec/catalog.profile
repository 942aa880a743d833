# Rules as data: kinds that are none, and fields that are no texts.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git"; project shop }
project shop { namespace-kind "apps/Deploymnt" }
layer base
default profile base { base }
in base {
  app queue {
    path "queue"
    ignore policy/PodSecurityPolicy { "/spec/replicas" }
    ignore "apps/Deploymnt" { "/spec/replicas" }
    spec {
      ignoreDifferences: [
        { group: "apps", jsonPointers: [1], managedFieldsManagers: [2] }
        { group: "apps", kind: "Deploymnt", jqPathExpressions: [".spec.replicas"] }
        { kind: 3, jsonPointers: ["spec"] }
      ]
    }
  }
}
