catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git"; project shop }
# What a fork alone needs is not idle, and what only the catalog needs is not either.
project shop {
  source "https://git.example/shop.git", "https://git.acme.example/shop.git"
  destination server "https://kubernetes.default.svc" namespace *
  destination server "https://acme.example:6443" namespace *
}
project acme
layer base
default profile base { base }
in base { app queue { path "queue" } }
fork acme {
  tree "clusters/acme"
  repo "https://git.acme.example/shop.git"
  server "https://acme.example:6443"
  in base { app audit { path "audit"; project acme } }
}
