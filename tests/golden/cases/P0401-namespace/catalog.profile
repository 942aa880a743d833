catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }

in base {
  app front { path "front"; namespace shop; option CreateNamespace; needs queue.example/Queue }
  app queue { path "queue"; namespace shop; provides queue.example/Queue }
}
