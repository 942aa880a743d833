catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }

project shop {
  destination server "https://kubernetes.default.svc" namespace jobs-*
}
in base {
  app queue { path "queue"; namespace shop; option CreateNamespace; project shop }
}
