catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
layer top after base
default profile base { base }
profile full extends base { top }

in top { app search { path "search" }; app queue { path "queue"; provides queue.example/Queue } }
in base { app queues { path "queues"; needs queue.example/Queue } }
place queue in base because "nothing in backticks: queues needs its kind"
