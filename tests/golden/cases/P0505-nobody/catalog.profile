# Nothing forces it but a circle of the catalog: the word is no app, and there is nobody to name.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
layer top after base
default profile base { base }
profile full extends base { top }

in top { app search { path "search" }; app queue { path "queue"; support } }
in base { app front { path "front"; uses queue } }
place queue in base because "`old-gateway` reads it"
