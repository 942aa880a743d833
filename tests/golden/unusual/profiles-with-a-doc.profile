catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
layer top after base
default profile base "what every cluster has" { base }
profile full "all of it, for the demo cluster" extends base { top }
in base { app queue { path "queue" } }
in top { app search { path "search" } }
