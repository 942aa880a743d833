import std/charts
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }
in base { app front { path "front"; needs gateway.networking.k8s.io/GRPCRoute } }
