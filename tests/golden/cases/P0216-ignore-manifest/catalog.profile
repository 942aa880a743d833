catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git"; revision "main" }
layer base
default profile base { base }

in base { app store { manifest "manifests/store.yaml" } }
