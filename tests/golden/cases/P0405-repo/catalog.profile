import std/charts

catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }

in base {
  app keda { chart keda "2.16.0" from "https://charts.example" }
  app worker { path "worker"; needs keda.sh/ScaledObject }
  app front { path "front"; needs keda.sh/TriggerAuthentication, keda.sh/ScaledObject }
}
