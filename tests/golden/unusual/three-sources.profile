# Several sources, one of them lent and read.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
#     ^^^^ def: base
default profile base { base }
#               ^^^^ def: profile base
#                      ^^^^ use: base

in base {
#  ^^^^ use: base
  app a {
    chart a "1.0.0" from "ghcr.io/example" { values "a/values.yaml" }
    path "a/manifests"
    path "a/extra" from "https://git.example/extra.git" at "main" { recurse; include "*.yaml" }
  }
}
