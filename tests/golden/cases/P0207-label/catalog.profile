catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }

in base { app inference-pool-for-the-second-model-of-the-blue-tenant-canary-inference- { path "pool" } }
