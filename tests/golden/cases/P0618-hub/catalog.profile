catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }
in base {
  app queue { chart queue "1.0.0" from "https://charts.example"; namespace queue; option CreateNamespace }
  app bus { chart bus "1.0.0" from "https://charts.example"; namespace queue; option CreateNamespace }
}

fork acme { tree "clusters/acme"; server "https://shared.example:6443"; hub central; prefix "acme-" }
fork blue { tree "clusters/blue"; server "https://shared.example:6443"; hub central; prefix "blue-" }
