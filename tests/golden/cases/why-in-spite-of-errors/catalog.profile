catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }

layer base
layer jobs

default profile small { base, jobs }

in base { app queue { path "queue"; provides queue.example/Queue } }
in jobs { app worker { path "worker"; needs queue.example/Queue } }
