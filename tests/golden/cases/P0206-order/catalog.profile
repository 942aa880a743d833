catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
layer jobs after base
default profile work extends base { jobs }
default profile base { base }
in base { app queue { path "queue" } }
in jobs { app worker { path "worker" } }
