catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }
external queue.example/* because "the cluster brings them"
in base { app queues { path "queues"; needs queue.example/Queue } }
