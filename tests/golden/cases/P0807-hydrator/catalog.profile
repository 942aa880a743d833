catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }
in base { app plain { manifest "plain.yaml" } }
fork far { tree "clusters/far"; repo "https://git.far.example/shop.git" }
