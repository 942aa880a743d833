catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git"; roots-project above }
project above { namespace-kind argoproj.io/Application }
layer base
default profile base { base }
in base { app queue { path "queue" } }
