catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git"; roots-project shop-roots }
project shop-roots
layer projects
default profile projects { projects }
in projects { app queue { path "queue" } }
