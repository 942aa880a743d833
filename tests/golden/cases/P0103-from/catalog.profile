catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }

in base {
  app queue { chart queue "1.0.0" { values "queue.yaml" } }
}

fork acme {
  tree "clusters/acme"
  app queue { version "1.1.0" }
}
