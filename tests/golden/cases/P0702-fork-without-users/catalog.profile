catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
project jobs { source "https://git.example/shop.git", "https://git.example/idle.git" }
layer base
layer jobs after base
default profile base { base }
profile jobs extends base { jobs }
in base { app queue { path "queue" } }
in jobs { app worker { path "worker"; project jobs } }
fork acme { tree "clusters/acme"; drop layer jobs }
