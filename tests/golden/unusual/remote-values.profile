catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
#     ^^^^ def: base
default profile base { base }
#               ^^^^ def: profile base
#                      ^^^^ use: base
in base { app queue {
#  ^^^^ use: base
  chart queue "1.2.0" from "https://charts.example" { values "https://values.example/queue.yaml" }
  namespace default
} }
