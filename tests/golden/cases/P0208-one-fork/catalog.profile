catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
let place = "clusters"
layer base
default profile base { base }
in base { app queue { path "queue" } }
fork acme { tree "${place}/acme" }
# Copied, and half changed.
fork blue { tree "clusters/acme"; repo "https://git.blue.example/shop.git" }
