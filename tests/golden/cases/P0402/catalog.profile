catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
layer top after base
default profile base { base }
profile full extends base { top }

in base { app front { path "front"; uses search because "its box asks it" } }
in top { app search { path "search" } }
