catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }

in bsae { app queue { path "queue" } }
in base { app worker { path "worker" } }
