# `after` asks for order only where the other is.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
layer top after base
default profile base { base }
profile full extends base { top }

in base { app front { path "front"; after search } }
in top { app search { path "search" } }
