# Only `wide` holds all that `left` lacks.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer s
layer a after s
layer b after s
layer c after s
default profile small { s }
profile left extends small { a }
profile half extends small { b }
profile wide extends half { c }

in s { app base { path "base" } }
in a {
  app front { path "front"; uses search }
  app clock { path "clock"; uses board }
}
in b { app search { path "search" } }
in c { app board { path "board" } }
