catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
let size = "small"
layer base
default profile base { base }
in base { app queue { manifest "${size}.yaml" } }
fork far { tree "clusters/far"; let size = "large" }
