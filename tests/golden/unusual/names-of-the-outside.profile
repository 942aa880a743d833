# Names of the outside world in strings.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
#     ^^^^ def: base
default profile base { base }
#               ^^^^ def: profile base
#                      ^^^^ use: base

in base {
#  ^^^^ use: base
  app a {
#     ^ def: a
#     ^ hover: layer `base`, its home
    chart "My_Chart" "1.0.0" from "ghcr.io/example" { release "my-release" }
    cluster "Production (EU)"
    label "app.kubernetes.io/part-of" = "shop"
    ignore apps/Deployment "shop/front.v2" { "/spec/replicas" }
  }
}
