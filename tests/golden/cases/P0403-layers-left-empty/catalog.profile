# No layer would do for `queue`: who needs it moves, and leaves layers behind.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer one
layer two after one
layer top after two
default profile all { one, two, top }

in one {
  app a { path "a"; needs queue }
  app b { path "b"; needs queue }
}
in two { app c { path "c"; needs queue } }
in top {
  app disk { path "disk" }
  app queue { path "queue"; needs disk }
}
