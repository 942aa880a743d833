catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
layer top after base
default profile all { base, top }

in base { app worker { path "worker"; needs queue } }
in top {
  app disk { path "disk" }
  app queue { path "queue"; needs disk }
}
