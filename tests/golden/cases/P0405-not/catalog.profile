catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }

external queue.example/* because "the cloud's queue operator is installed with the cluster"
external namespace jobs because "the cluster's owner makes it"
in base { app queues { path "queues"; namespace jobs; needs queue.example/Queue, apps/Deployment } }
