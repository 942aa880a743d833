catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git"; revision "main" }
layer base
default profile base { base }
in base { app queue { manifest "queue.yaml" } }
fork near { tree "clusters/near" }
fork far { tree "clusters/far"; repo "https://git.far.example/shop.git"; revision "stable" }
fork aside { tree "clusters/aside"; mirror "https://git.example/" to "https://mirror.example/" }
