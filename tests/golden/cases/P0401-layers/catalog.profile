catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }

layer base after top
layer top after base
default profile base { base, top }
in base { app queue { path "queue" } }
in top { app worker { path "worker" } }
