catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }

project shop {
  deny cluster-kind core/Namespace
}
in base {
  app queue { path "queue"; namespace queue; option CreateNamespace; project shop }
}
