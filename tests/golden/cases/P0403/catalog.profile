catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }

layer base
layer top after base
default profile full { base, top }
in base { app queues { path "queues"; needs queue.example/Queue because "its queues are some" } }
in top { app queue { path "queue"; provides queue.example/Queue } }
