catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git"; revision "main" }
layer base
default profile base { base }
in base { app queue { manifest "queue.yaml" } }
fork far { tree "clusters/far"; revision "far" }
