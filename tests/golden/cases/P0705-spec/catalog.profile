catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git"; project shop }
project shop { spec { sourceRepos: ["*", "!https://git.example/secret.git"] } }
layer base
default profile base { base }
in base { app queue { path "queue" } }
