# Who provides the whole group provides the kind, there too.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile small { base }
in base {
  app front { path "front"; needs queue.example/Queue }
  app queue { path "queue"; cluster edge; provides queue.example/* }
}
