# A profile extends two that extend one.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }

layer base
layer left after base
layer right after base
default profile base { base }
profile left extends base { left }
profile right extends base { right }
profile full extends left, right { }
in base { app queue { path "queue" } }
in left { app worker { path "worker"; needs queue } }
in right { app front { path "front"; needs queue } }
