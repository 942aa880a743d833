# One release name on two clusters and in two namespaces.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }

in base {
  app pool-east { chart pool "1.0.0" from "ghcr.io/example" { release pool }; cluster east; namespace a; option CreateNamespace }
  app pool-west { chart pool "1.0.0" from "ghcr.io/example" { release pool }; cluster west; namespace a; option CreateNamespace }
  app pool-b { chart pool "1.0.0" from "ghcr.io/example" { release pool }; cluster east; namespace b; option CreateNamespace }
}
