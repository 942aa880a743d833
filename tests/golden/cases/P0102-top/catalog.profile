catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layr base
layer base
default profile base { base }
in base { app queue { path "queue" } }
