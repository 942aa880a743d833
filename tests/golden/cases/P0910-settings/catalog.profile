catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git"; revision "main" }
let domain = "shop.example"
layer base
layer more after base
default profile base { base }
profile all extends base { more }
in base { app queue { path "queue/${domain}" } }
in more { app worker { path "worker" } }
fork acme {
  tree "clusters/acme"
  repo "https://git.example/shop.git"
  let domain = "shop.example"
  default profile base
}
fork blue {
  tree "clusters/blue"
  revision "main"
}
