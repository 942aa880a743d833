catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }

chart-facts queue "1.x" from "https://charts.example" { provides queue.example/Queue }
in base { app queue { chart queue "1.0.0" from "https://charts.example" } }
