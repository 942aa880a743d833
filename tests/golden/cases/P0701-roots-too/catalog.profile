# The project of the roots admits not even the roots, neither their repository nor where they go.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git"; roots-project above }
project above { source "https://other.example/*"; destination server "https://far.example" }
layer base
default profile base { base }
in base { app queue { path "queue" } }
