catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }
in base {
  app queue { path "queue"; namespace a-namespace-that-is-much-too-long-for-a-kubernetes-namespace-to-be; option CreateNamespace }
}
