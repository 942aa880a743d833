catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }
in base { app queue {
  chart queue "1.2.0" from "https://charts.example" { values "https://values.example/queue.yaml" }
  namespace default
} }
