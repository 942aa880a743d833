import std/argo
import std/charts
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
#     ^^^^ def: base
default profile base { base }
#               ^^^^ def: profile base
#                      ^^^^ use: base
in base {
#  ^^^^ use: base
  app certificates {
    chart cert-manager "v1.17.2" from "https://charts.jetstack.io" {
      inline """
        crds:
          enabled: true
        """
    }
    namespace certificates
    with automated, create-namespace
  }
  app front { path "front"; needs cert-manager.io/Certificate }
#     ^^^^^ def: front
#     ^ hover: layer `base`, its home
}
