import std/argo
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }
in base {
  app bus { path "bus"; with automated }
  app queue {
    chart queue "1.0.0" from "https://charts.example"
    namespace queue
    with automated, create-namespace
    wave 1
    label team = "jobs"
    needs bus
  }
}
fork acme {
  tree "clusters/acme"
  app queue {
    version "1.0.0"
    namespace queue
    option CreateNamespace
    wave 1
    label team = "jobs"
    needs bus
  }
}
fork blue {
  tree "clusters/blue"
  app bus { path "bus"; with automated }
  app queue { sync automated { prune; self-heal } }
}
