catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git"; revision "main" }
layer base
default profile base { base }

in base { app queue { chart queue "1.2.0" from "https://charts.example"; namespace default } }
fork acme {
  tree "clusters/acme"
  app queue { version "1.2.1" }
  app queue { version "1.2.2" }
}
