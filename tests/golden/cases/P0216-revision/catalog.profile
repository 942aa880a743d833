catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git"; revision "" }
layer base
default profile base { base }

in base {
  app queue { path "queue" }
  app jobs { path "jobs" at "" }
  app search { path "search" at "next release" }
}

fork acme {
  tree "clusters/acme"
  revision ""
}
