catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }
in base { app worker { chart worker "1.0.0" from "quay.io/example" } }
external queue.example/Queue because "the cloud"
in base { app queue { path "queue"; needs queue.example/Queue } }

fork acme {
  tree "clusters/acme"
  mirror "quay.io/" to "harbor.acme.example/quay/"
  drop app queue
  app worker { version "1.0.1" }
}
