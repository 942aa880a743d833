import std/charts
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }
in base {
  app keda { chart keda "2.17.0" from "https://kedacore.gitlab.io/charts"; namespace keda; option CreateNamespace }
  app worker { path "worker"; wave 1; needs keda.sh/ScaledObject }
}
fork acme { tree "clusters/acme"; mirror "https://kedacore.github.io/charts/" to "https://charts.acme.example/" }
