catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }

external queue.example/Queue because "the cloud brings it"
in base { app queues { path "queues"; needs queue.example/Queue } }
