import std/charts

catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }

layer base
default profile small { base }

in base {
  app front { path "front"; needs monitoring.coreos.com/ServiceMonitor, monitoring.coreos.com/PodMonitor }
  app tls { path "tls"; needs cert-manager.io/Certificate }
}
