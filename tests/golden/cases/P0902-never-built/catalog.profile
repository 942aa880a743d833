catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }

layer base
default profile small { base }

in base { app front { path "front" } }
