# A catalog with some of everything; the other cases `answers-...` ask it other questions.
import std/charts
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git"; project shop; roots-project roots }
project shop "all the apps"
project roots
layer base "what the others stand on"
layer data after base
layer report after base
default profile small "the least" { base }
profile sales "with its figures" extends small { data }
profile all extends sales { report }
external capability power because "the house has a generator"
external ledger.example/Book because "the bank's own operator"

in base {
  app gateway-api "kinds of gateways" {
    path "gateway-api"
    provides gateway.networking.k8s.io/Gateway, gateway.networking.k8s.io/HTTPRoute
    option ServerSideApply
    sync automated { prune }
  }
  app gateway {
    path "gateway"
    namespace gateways
    option CreateNamespace
    needs gateway.networking.k8s.io/Gateway
    needs capability power
    sync automated { prune; self-heal }
  }
  app by-hand { path "by-hand"; needs gateway because "it shows what `gateway` does"; sync manual }
}

in data {
  app queue { path "queue"; provides queue.example/Queue; sync automated { prune }; wave 2 because "the disks are slow" }
  app store { path "store"; needs gateway, ledger.example/Book; uses queue.example/Queue; wants report; sync automated { prune } }
}

in report {
  app operator {
    path "operator"
    support because "only sums asks for it"
    provides sums.example/Sum
    sync automated { prune }
  }
  app report { path "report"; needs sums.example/Sum, core/Secret report/password; sync automated { prune } }
  app password { path "password"; provides core/Secret report/password; sync automated { prune } }
  app kinds { path "kinds"; provides kinds.example/Kind; sync automated { prune } }
}

place kinds in base because "`far` needs its kind"
in data { app far { path "far"; needs kinds.example/Kind; after queue because "it reads what is queued"; sync automated { prune } } }

fork acme {
  tree "clusters/acme"
  drop app report, app password
  app queue { wave 4 }
}
