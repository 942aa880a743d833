# One release name on two clusters and in two namespaces.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
#     ^^^^ def: base
default profile base { base }
#               ^^^^ def: profile base
#                      ^^^^ use: base

in base {
#  ^^^^ use: base
  app pool-east { chart pool "1.0.0" from "ghcr.io/example" { release pool }; cluster east; namespace a; option CreateNamespace }
  app pool-west { chart pool "1.0.0" from "ghcr.io/example" { release pool }; cluster west; namespace a; option CreateNamespace }
  app pool-b { chart pool "1.0.0" from "ghcr.io/example" { release pool }; cluster east; namespace b; option CreateNamespace }
#     ^^^^^^ def: pool-b
#     ^ hover: layer `base`, its home
}
