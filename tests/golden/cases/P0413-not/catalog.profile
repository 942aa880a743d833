catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }

# No profile holds both, and kinds and namespaces may have several providers.
layer left
layer right
default profile left { left }
profile right { right }
in left { app front { path "front"; provides core/Service shop/front, queue.example/Queue, capability front } }
in right { app old-front { path "front/old"; provides core/Service shop/front, queue.example/Queue, capability front } }
