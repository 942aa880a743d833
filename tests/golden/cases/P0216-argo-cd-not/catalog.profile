catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git"; argo-cd { version "v3.1.0" } }
layer base
default profile base { base }

in base { app queue { path "queue" } }
