catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }

in base {
  app kinds { path "kinds"; wave 0 }
  app queue { path "queue"; wave 1; needs kinds }
  app worker { path "worker"; wave 1; needs queue }
  app report { path "report"; wave 2; needs worker }
}
