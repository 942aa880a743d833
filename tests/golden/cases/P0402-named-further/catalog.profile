catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer a
layer b after a
default profile small { a }
profile full extends small { b }
profile other extends small { b }

in a { app front { path "front"; uses search } }
in b {
  app search { path "search"; needs store }
  app store { path "store" }
}
