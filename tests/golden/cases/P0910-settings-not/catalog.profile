catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git"; revision "main" }
let domain = "shop.example"
layer base
layer more after base
default profile base { base }
profile all extends base { more }
in base { app queue { path "queue/${domain}" } }
in more { app worker { path "worker" } }
# The branch of another repository.
fork acme {
  tree "clusters/acme"
  repo "https://git.acme.example/shop.git"
  revision "main"
  let domain = "acme.example"
  default profile all
}
fork blue {
  tree "clusters/blue"
  revision "blue"
  only profile base
  default profile base
}
