# Of several charts that could bring it the first app's is named.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }

chart-facts all-queues ">=2" from "https://charts.example" { provides queue.example/* }
chart-facts queue ">=2" from "https://charts.example" { provides queue.example/Queue, disk.example/Disk }
chart-facts disks ">=2" from "https://charts.example" { provides disk.example/* }

in base {
  app a { chart all-queues "1.0.0" from "https://charts.example"; namespace default }
  app b { chart queue "1.0.0" from "https://charts.example"; namespace default }
  app c { chart disks "1.0.0" from "https://charts.example"; namespace default }
  app worker { path "worker"; needs queue.example/Queue, disk.example/Disk }
}
