catalog shop { tree "clusters/${env}"; repo "https://git.example/${tree}.git" }
let env = "test"
let below = "${tree}/below"
let both = "${env}-${env}"
let price = "\${price}"
layer base
default profile base { base }
in base { app queue { path "${below}/queue" } }
