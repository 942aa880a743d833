catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
layer top after base
default profile base { base }
profile full extends base { top }

in base { app search { path "search" } }
in top { app front { path "front"; wants search because "its box hides without it" } }
