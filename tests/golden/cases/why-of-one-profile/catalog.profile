catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
layer top after base
default profile base { base }
profile top extends base { top }
in base { app queue { path "queue" } }
in top { app front { path "front"; needs queue } }
