catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }

layer base after base
default profile base { base }
in base { app queue { path "queue" } }
