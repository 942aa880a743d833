catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
layer top after base
default profile base { base }
profile full extends base { top }

in top { app queue { path "queue"; provides queue.example/Queue }; app front { path "front" } }
in base { app queues { path "queues"; uses queue.example/Queue } }
place queue in base because "`queues` uses its kind, and profile base ends there"
