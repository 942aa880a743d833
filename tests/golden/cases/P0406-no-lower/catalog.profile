catalog shop {
  tree "clusters/shop"
  repo "https://git.example/shop.git"
  argo-cd { application-health }
}

layer base

default profile small { base }

in base {
  app store { path "store"; sync automated }
  app queue { path "queue"; sync automated; needs store }
  app worker { path "worker"; sync automated; uses queue }
}
