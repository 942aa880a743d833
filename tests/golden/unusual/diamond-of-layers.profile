# Four layers, two of them without an order between them.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }

layer base
layer left after base
layer right after base
layer top after left, right
default profile full { base, left, right, top }
in base { app queue { path "queue" } }
in left { app worker { path "worker"; needs queue } }
in right { app front { path "front"; needs queue } }
in top { app shop { path "shop"; needs worker, front } }
