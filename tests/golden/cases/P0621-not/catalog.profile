catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git"; roots-project shop-roots }
project shop-roots
layer project
default profile project { project }
in project { app queue { path "queue" } }
