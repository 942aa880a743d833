catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }

let team = "shop"
in base { app queue { path "${tree}/${team}"; annotation note = "costs \${price}"; annotation raw = '${price}' } }
