catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer one
layer two
layer base after one, two
default profile first { one, base }
profile second { two, base }
in one { app early-x { path "x"; provides capability x } }
in two { app early-y { path "y"; provides capability y } }
in base {
  app m { path "m"; needs capability x; provides capability y }
  app n { path "n"; needs capability y; provides capability x }
}
