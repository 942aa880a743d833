catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }
in base { app queue { path "queue" } }

fork acme { tree "clusters/acme"; server "https://acme.example:6443"; hub central }
fork blue { tree "clusters/blue"; server "https://blue.example:6443"; hub central; prefix "blue-" }
fork cyan { tree "clusters/cyan"; server "https://cyan.example:6443"; hub central }
fork dune { tree "clusters/dune"; server "https://dune.example:6443"; hub central }
