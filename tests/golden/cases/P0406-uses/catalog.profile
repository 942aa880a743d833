catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git"; argo-cd { application-health } }
layer base
default profile base { base }

in base {
  app front { path "front"; wave 0; sync automated; uses capability secrets because "its page stays empty without" }
  app vault { path "vault"; wave 1; sync automated; provides capability secrets }
}
