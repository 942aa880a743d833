import std/argo
import std/charts

catalog shop {
  tree "clusters/shop"
  repo "https://git.example/shop.git"
  revision "main"
  project shop
  roots-project shop-roots
  argo-cd { application-health }
}

let domain = "shop.example"

project shop "what the shop's Applications may use" {
  destination server "https://kubernetes.default.svc" namespace *
}

project queues {
  source "https://git.example/*"
  cluster-kind core/Namespace
}

project shop-roots

layer base "what everything stands on"
layer jobs "work that waits in queues" after base
layer shop "what customers see" after jobs {
  root { sync automated { self-heal } because "the shop is pruned by hand" }
}
layer demos after shop

default profile small { base }
profile jobs extends small { jobs }
profile shop extends jobs { shop }
profile full extends shop { demos }

external storage.example/Bucket because "the cloud brings the operator"

preset careful {
  sync automated { self-heal }
  option PruneLast
}

chart-facts queue ">=1 <2" from "https://git.example/charts" {
  provides crds queue.example/Queue, queue.example/Job
}

place cert-kinds in base
  because "`front-cert` in base asks for certificates, and jobs comes later"

fork acme "the shop of ACME" {
  tree "clusters/acme"
  repo "https://git.acme.example/shop.git"
  revision "release"
  let domain = "shop.acme.example"
  mirror "quay.io/" to "harbor.acme.example/quay/"
  drop layer demos
  app keda { version "2.17.0" }
}
