catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }

in base {
  app queue {
    chart queue "1.0.0" from "https://charts.example" { values "$config/queue.yaml", "queue/values.yaml" }
    ref config from "https://git.example/config.git" at "main"
  }
}
