catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git"; project shop }
project shop { destination server "https://kubernetes.default.svc" namespace "jobs-*" }
layer base
default profile base { base }
in base { app queue { path "queue" } }
