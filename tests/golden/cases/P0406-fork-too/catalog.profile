# What the catalog says of both is not said again of the one that a fork keeps.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git"; argo-cd { application-health } }
layer base
default profile base { base }
preset own { sync automated { prune } }
in base {
  app back { path "back"; uses queue; wave 0; with own }
  app front { path "front"; uses queue; wave 0; with own }
  app queue { path "queue"; wave 2; with own }
}
fork acme { tree "clusters/acme"; drop app back }
