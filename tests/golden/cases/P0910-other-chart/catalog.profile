import std/charts
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }
in base {
  app keda { chart keda "2.17.0" from "https://charts.shop.example"; namespace keda; option CreateNamespace }
}
fork acme { tree "clusters/acme"; mirror "https://kedacore.github.io/charts/" to "https://charts.acme.example/" }
