# A fork with each of its words.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
#     ^^^^ def: base
layer top after base
#               ^^^^ use: base
default profile base { base }
#                      ^^^^ use: base
profile full extends base { top }
#       ^^^^ def: profile full

let domain = "shop.example"
in base {
#  ^^^^ use: base
  app front { path "front"; annotation domain = "${domain}"; option PruneLast }
#     ^^^^^ def: front
#     ^ hover: layer `base`, its home
  app queue { chart queue "1.0.0" from "quay.io/example" { release q } }
}
in top { app search { path "search" } }
fork acme {
  tree "clusters/acme"
  repo "https://git.acme.example/shop.git"
  revision "release"
  server "https://acme.example:6443"
  let domain = "shop.acme.example"
  mirror "quay.io/" to "harbor.acme.example/quay/"
  drop layer top
  prefix "acme-"
  hub central
  app queue { version "1.1.0" }
  app front { no option PruneLast; wave 2 }
#     ^^^^^ use: front
  in base { app audit { path "audit" } }
#    ^^^^ use: base
}
fork small { tree "clusters/small"; only profile base; prefix "small-"; hub central }
