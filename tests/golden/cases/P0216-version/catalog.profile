catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }

in base {
  app queue {
    chart queue "16.4.1.x" from "https://charts.example"
  }
}
