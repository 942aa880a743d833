catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }

in base {
  app front { path "front"; namespace shop; wave 1 }
  app shop { path "shop"; namespace shop; option CreateNamespace; wave 2 }
}
