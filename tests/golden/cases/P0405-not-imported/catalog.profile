catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }
in base {
  app front { path "front"; needs argoproj.io/Rollout, monitoring.coreos.com/PodMonitor }
  app clock { chart clock "1.0.0" from "https://charts.example"; namespace default }
}
