# To raise `a` would ask for the waves of all that could wait for it; but `x` does for them.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }
in base {
  app q { path "q"; wave 4 }
  app p { path "p"; needs q }
  app a { path "a"; wave 1; needs p; provides capability c }
  app x { path "x"; wave 1; provides capability c }
  app d1 { path "d1"; wave 2; needs capability c }
  app d2 { path "d2"; wave 2; needs capability c }
  app d3 { path "d3"; wave 2; needs capability c }
  app d4 { path "d4"; wave 2; needs capability c }
}
