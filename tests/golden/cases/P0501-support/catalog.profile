catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
layer top after base
default profile base { base }
profile full extends base { top }

in top {
  app postgres { path "postgres"; support }
  app ledger { path "ledger"; needs postgres }
}
in base { app front { path "front" } }
place postgres in base because "databases come first"
