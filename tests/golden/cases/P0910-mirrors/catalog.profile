catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }

in base { app queue { chart queue "1.2.0" from "quay.io/queue"; namespace default } }
fork acme {
  tree "clusters/acme"
  mirror "quay.io/" to "harbor.example/quay"
  mirror "quay.io/" to "harbor.example/again"
  mirror "ghcr.io/" to "harbor.example/ghcr"
}
fork beta { tree "clusters/beta"; mirror "quay.io/" to "harbor.example/a"; mirror "quay.io/queue/" to "harbor.example/b" }
