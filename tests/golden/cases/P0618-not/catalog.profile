catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }

in base {
  app model-a {
    chart pool "1.5.0" from "ghcr.io/example/charts" { release model }
    namespace serving
    option CreateNamespace
  }
  app model-b {
    chart pool "1.5.0" from "ghcr.io/example/charts" { release model-b }
    namespace serving
    option CreateNamespace
  }
}
