# Charts that bring one object; of those that share a release P0618 speaks. And an app that brings it itself.
import std/charts
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git"; argo-cd { application-health } }
layer base
default profile base { base }
in base {
  app rook { chart rook-ceph "1.17.9" from "https://charts.rook.io/release"; namespace rook; option CreateNamespace }
  app one { chart rook-ceph-cluster "1.17.9" from "https://charts.rook.io/release" { release ceph }; namespace rook }
  app two { chart rook-ceph-cluster "1.17.9" from "https://charts.rook.io/release" { release ceph }; namespace rook }
  app three { chart rook-ceph-cluster "1.17.9" from "https://charts.rook.io/release" { release other }; namespace rook }
  app three-too { chart rook-ceph-cluster "1.17.9" from "https://charts.rook.io/release" { release other }; namespace rook }
  app zone { path "zone"; provides storage.k8s.io/StorageClass ceph-block }
}
