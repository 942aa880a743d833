# No Application of one name, but two projects.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git"; project shop }
project shop
project guests
layer base
layer jobs after base
default profile base { base }
profile full extends base { jobs }
in base {
  app queue { path "queue" }
  app front { path "front"; project guests }
}
in jobs {
  app worker { path "worker" }
  app clock { path "clock"; project guests }
}

fork acme { tree "clusters/acme"; hub main; drop layer jobs }
fork blue { tree "clusters/blue"; hub main; drop layer base }
