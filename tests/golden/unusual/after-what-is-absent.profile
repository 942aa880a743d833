# `after` asks for order only where the other is.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }

layer base
layer finder after base
layer top after base, finder
default profile small { base, top }
profile full extends small { finder }
in base { app queue { path "queue" } }
in finder { app search { path "search" } }
in top { app front { path "front"; after search } }
