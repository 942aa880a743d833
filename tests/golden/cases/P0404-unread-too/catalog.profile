catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
layer top after base
default profile all { base, top }
in base {
  app ledger { path "ledger"; wave 5; with careful }
  app worker { path "worker"; wave 1; needs ledger, queue }
}
in top { app queue { path "queue" } }
