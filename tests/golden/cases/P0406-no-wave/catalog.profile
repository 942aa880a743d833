catalog shop {
  tree "clusters/shop"
  repo "https://git.example/shop.git"
  argo-cd { application-health }
}
layer base
default profile base { base }

in base {
  app gateway { path "gateway"; sync automated; needs serving because "its routes point there" }
  app serving { path "serving"; sync automated; uses gateway because "its probe goes through it" }
}
