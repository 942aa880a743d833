catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile small { base }

in base {
  app queue { path "queue"; namespace jobs; sync manual; option CreateNamespace }
  app worker { manifest "worker.yaml"; uses queue }
}
