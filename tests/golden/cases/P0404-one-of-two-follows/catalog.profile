# Who comes late enough already is let be, and the next is looked at.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }
preset own { sync automated { prune } }
in base {
  app ledger { path "ledger"; wave 2; with own }
  app queue { path "queue"; needs ledger; wave 0; with own }
  app archive { path "archive"; needs queue; wave 9; with own }
  app worker { path "worker"; needs queue; wave 1; with own }
}
