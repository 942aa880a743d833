catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }
profile full extends base { more }
layer more
in more { app jobs { path "jobs" } }
in base { app queue { path "queue" } }
