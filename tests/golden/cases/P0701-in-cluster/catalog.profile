catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }
project shop { destination cluster "in-cluster" namespace * }
in base { app queue { path "queue"; server "https://prod.example:6443"; project shop } }
