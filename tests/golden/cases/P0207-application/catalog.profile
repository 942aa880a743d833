catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }

in base { app canary { path "pool"; name "inference-pool-for-the-second-model-of-the-blue-tenant-canary-two" } }
