# Who lacks another may have to move; the other one stays, and comes too early.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
layer extra after base
default profile small { base }
profile all extends small { extra }
preset own { sync automated { prune } }
in base { app front { path "front"; uses queue; with own } }
in extra {
  app queue { path "queue"; needs ledger; wave 0; with own }
  app ledger { path "ledger"; wave 2; with own }
}
