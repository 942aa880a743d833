catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer left
layer right
default profile small { left }
profile other { right }

in left { app queues { path "queues"; needs queue.example/Queue } }
in right { app queue { path "queue"; provides queue.example/Queue } }
