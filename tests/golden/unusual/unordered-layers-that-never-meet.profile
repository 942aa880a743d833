# Two layers without an order need nothing of each other.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }

layer left
layer right
default profile full { left, right }
in left { app worker { path "worker" } }
in right { app front { path "front"; uses worker } }
