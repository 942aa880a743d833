# Of many dependents four are shown.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
layer top after base
default profile base { base }
profile full extends base { top }

in base { app front { path "front" } }
in top {
  app postgres { path "postgres"; support }
  app a { path "a"; needs postgres }
  app b { path "b"; needs postgres }
  app c { path "c"; needs postgres }
  app d { path "d"; needs postgres }
}
place postgres in base because "databases come first"
