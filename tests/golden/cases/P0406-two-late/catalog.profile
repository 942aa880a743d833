# Two that come later, each in a wave of its own; a fork where one does not is told nothing new.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git"; argo-cd { application-health } }
layer base
default profile base { base }
preset own { sync automated { prune } }
in base {
  app front { path "front"; uses queue, ledger; wave 0; with own }
  app queue { path "queue"; wave 1; with own }
  app ledger { path "ledger"; wave 2; with own }
}
fork acme { tree "clusters/acme"; app ledger { wave 0 } }
