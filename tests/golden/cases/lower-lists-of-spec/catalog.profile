# What `spec` lists comes behind what the statements list.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }
in base {
  app queue {
    path "queue"
    ignore apps/Deployment { "/spec/replicas" }
    option ServerSideApply
    spec {
      ignoreDifferences: [{ kind: "Service" , jsonPointers: ["/spec/x"] }]
      syncPolicy: { syncOptions: ["Validate=false"] }
      info: [{ name: "a", value: "b" }]
    }
  }
}
