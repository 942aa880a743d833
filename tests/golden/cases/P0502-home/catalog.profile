catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }

in base { app queue { path "queue" } }
place queue in base because "it was in top once"
