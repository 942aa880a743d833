catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
layer top after base
layer side
default profile base { base }
profile top { top }
profile side { side }
in base { app queue { path "queue" } }
in top { app front { path "front"; needs queue } }
in side { app chat { path "chat"; needs queue } }
