# A profile that the fork does not hold is not named.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
layer top after base
default profile base { base }
profile full extends base { top }
in base {
  app a { chart a "1.0.0" from "https://charts.example" { release one }; namespace default }
  app front { path "front" }
}
in top { app c { path "c" } }
fork acme {
  tree "clusters/acme"
  only profile base
  in base { app b { chart b "1.0.0" from "https://charts.example" { release one }; namespace default } }
}
