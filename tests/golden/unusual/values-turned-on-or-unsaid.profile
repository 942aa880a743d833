import std/charts
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
#     ^^^^ def: base
default profile base { base }
#               ^^^^ def: profile base
#                      ^^^^ use: base
in base {
#  ^^^^ use: base
  app secrets { chart external-secrets "1.0.0" from "https://charts.external-secrets.io" { set installCRDs = true }; namespace default }
  app scaling { chart keda "2.20.1" from "https://kedacore.github.io/charts" { values "keda.yaml" }; namespace default }
  app store { path "store"; needs external-secrets.io/SecretStore, keda.sh/ScaledObject }
#     ^^^^^ def: store
#     ^ hover: layer `base`, its home
}
