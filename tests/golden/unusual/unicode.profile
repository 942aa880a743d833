# Letters of the world in docs and reasons.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }

in base { app a "café, größer, 日本語, 👍" { path "a"; namespace default because "så är det" } }
