catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git"; revision "main" }
layer base
default profile base { base }

project shop { destination server "https://*.example" namespace * }
in base {
  app queue { path "queue"; project shop; server "https://edge.example" }
  app store { path "store"; server "https://kubernetes.default.svc" }
  app lab { path "lab"; cluster edge }
}
fork acme { tree "clusters/acme"; server "HTTPS://edge.example:6443" }
