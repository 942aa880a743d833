catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }
in base { app queue { manifest "queue.yaml" } }
fork near { tree "clusters/near" }
fork far { tree "clusters/far"; repo "https://git.far.example/shop.git" }
fork aside { tree "clusters/aside"; mirror "https://git.example/" to "https://mirror.example/" }
