catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }
in base { app queue { manifest "queue.yaml" } }
fork acme { tree "clusters/acme"; server "https://10.0.0.1:6443" }
