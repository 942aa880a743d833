catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }

chart-facts queue ">=1" from "https://charts.example" { provides crds queue.example/Queue }
chart-facts queue-crds ">=1" from "https://charts.example" { provides crds queue.example/Queue }

in base {
  app queue { chart queue "1.0.0" from "https://charts.example" { skip-crds }; namespace default }
  app queue-crds { chart queue-crds "1.0.0" from "https://charts.example" { skip-crds }; namespace default }
  app worker { path "worker"; needs queue.example/Queue }
}
