catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }
in base { app queue { path "queue" } }

fork acme { tree "clusters/acme"; server "https://acme.example:6443"; hub central; prefix "acme-" }
fork blue { tree "clusters/blue"; server "https://blue.example:6443"; hub central; prefix "blue-" }
