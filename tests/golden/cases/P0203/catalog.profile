catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }

layer base
layer spare after base
default profile base { base, spare }
in base { app queue { path "queue" } }
