catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
let kind = "queue"
let file = "${kind}.yaml"
layer base
default profile base { base }
in base { app queue { manifest "${file}" } }
