catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git"; revision "main" }
layer base
default profile base { base }

project shop { destination server "edge" namespace * }
in base {
  app queue { path "queue"; project shop; server "edge" }
  app store { manifest "manifests/store.yaml" }
}
fork acme { tree "clusters/acme"; server "edge.example:6443" }
