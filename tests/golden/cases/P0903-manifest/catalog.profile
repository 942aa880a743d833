catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
layer top after base
default profile base { base }
profile full extends base { top }
in base { app worker { path "worker" } }
in top { app front { path "front" }; app queue { manifest "queue.yaml" } }
