catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
layer top after base
profile base { base }
profile full extends base { top }

in base { app queue { path "queue" } }
in top { app worker { path "worker" } }
