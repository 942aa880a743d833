# Each is told how it can create the namespace itself.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
layer top after base
default profile all { base, top }
in base {
  app front { path "front"; namespace shop }
  app back { path "back"; namespace shop; option CreateNamespace = false }
}
in top { app shop { path "shop"; namespace shop; option CreateNamespace } }
