import std/charts

catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }

in base {
  app cert-manager { chart cert-manager "v1.16.0" from "https://charts.jetstack.io" { set crds.enabled = true } }
  app edge { path "edge"; needs cert-manager.io/Certificate }
}
