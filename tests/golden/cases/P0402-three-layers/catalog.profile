# One gap brings another along; that of `other` is its own.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer s
layer a after s
layer b after s
layer c after s
layer d after s
layer o after s
default profile small { s }
profile left extends small { a }
profile other extends small { o }
profile full extends small { b, c, d }

in s { app base { path "base" } }
in a { app front { path "front"; uses search, store } }
in b { app search { path "search"; uses store } }
in c { app store { path "store" } }
in d { app board { path "board" } }
in o { app demo { path "demo"; uses board } }
