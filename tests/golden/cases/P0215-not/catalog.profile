catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }

preset pinned { version "1.2.0" }
in base { app queue { chart queue "1.0.0" from "https://charts.example"; with pinned } }
