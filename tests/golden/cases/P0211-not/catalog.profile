catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
# Neither revision nor project: `HEAD` and `default`.
layer base
default profile base { base }
in base { app queue { path "queue" } }
