catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git"; revision "main" }
let tree = "mine"
let trees = "ours"
layer base
default profile base { base }

in base { app queue { path "${tree}/${trees}/queue" } }
