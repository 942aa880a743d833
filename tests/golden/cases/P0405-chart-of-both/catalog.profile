# Only one of the charts brings both kinds.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }

chart-facts queue ">=1" from "https://charts.example" { provides crds queue.example/Queue, queue.example/Job }
chart-facts queue-crds ">=1" from "https://charts.example" { provides crds queue.example/Queue }

in base {
  app worker { path "worker"; needs queue.example/Queue, queue.example/Job }
}
