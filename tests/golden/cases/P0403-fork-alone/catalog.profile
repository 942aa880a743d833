# In a fork a layer may stay empty.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer one
layer top after one
default profile all { one, top }

in one { app a { path "a" } }
in top {
  app disk { path "disk" }
  app queue { path "queue"; needs disk }
}

fork acme {
  tree "clusters/acme"
  drop app a
  in one { app b { path "b"; needs queue } }
}
