catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }
project shop { destination server "https://kubernetes.default.svc" namespace jobs-* }
in base {
  app queue { path "queue"; namespace queue; project shop }
  app worker { path "worker"; namespace queue; option CreateNamespace; project shop }
}
fork edge { tree "clusters/edge"; drop app worker }
