catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
in base { app queue { path "queue" } }
