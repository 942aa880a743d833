catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }
external queue.example/*, queue.example/Queue because "the cluster brings them"
in base { app queues { path "queues"; needs queue.example/Queue } }
