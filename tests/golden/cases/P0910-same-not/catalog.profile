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
    uses bus
  }
}
# The same with another reason, or as more than it was, is a change.
fork acme {
  tree "clusters/acme"
  app queue {
    version "1.0.1"
    namespace queue because "the operator insists on it"
    option CreateNamespace = false
    wave 2
    label team = "other"
    needs bus
    provides namespace queue
  }
}
