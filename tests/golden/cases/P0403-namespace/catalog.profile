catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
layer top after base
default profile base { base }
profile full extends base { top }

in base { app front { path "front"; namespace shop } }
in top { app shop { path "shop"; namespace shop; option CreateNamespace } }
