catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
layer top after base
default profile all { base, top }
project shop { destination server "https://kubernetes.default.svc" namespace jobs-* }
in base { app queue { path "queue"; namespace queue; option CreateNamespace; project shop } }
in top { app front { path "front"; namespace front; option CreateNamespace; project shop } }
fork edge { tree "clusters/edge"; drop layer top }
