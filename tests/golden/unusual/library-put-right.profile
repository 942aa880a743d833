# What the library wrongly says is taken back.
import std/charts

catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
#     ^^^^ def: base
default profile base { base }
#               ^^^^ def: profile base
#                      ^^^^ use: base

in base {
#  ^^^^ use: base
  app trust { chart trust-manager "0.12.0" from "https://charts.jetstack.io"; no needs cert-manager.io/Certificate, cert-manager.io/Issuer }
#     ^^^^^ def: trust
#     ^ hover: layer `base`, its home
  app keda { chart keda "2.16.0" from "https://kedacore.github.io/charts"; no provides keda.sh/ScaledJob }
}
