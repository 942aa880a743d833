catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git"; project shop; roots-project shop-roots }
layer base
default profile base { base }

project shop { destination server "https://kubernetes.default.svc" namespace shop-* }
project shop-roots
in base { app queue { path "queue"; namespace shop-queue; option CreateNamespace } }
