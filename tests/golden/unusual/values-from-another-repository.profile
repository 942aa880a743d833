# Values files of a third repository.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
#     ^^^^ def: base
default profile base { base }
#               ^^^^ def: profile base
#                      ^^^^ use: base

in base {
#  ^^^^ use: base
  app a {
    chart a "1.0.0" from "ghcr.io/example" { values "$config/a/values.yaml", "a/values.yaml"; skip-crds }
    ref config from "https://git.example/config.git" at "v2"
    namespace a
    option CreateNamespace
  }
}
