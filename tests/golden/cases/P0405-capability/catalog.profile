catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }

in base { app queues { path "queues"; uses capability tracing because "each job is traced" } }
