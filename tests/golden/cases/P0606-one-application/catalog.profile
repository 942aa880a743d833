# One Application, and no project of their own.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
layer jobs after base
layer shop after jobs
default profile base { base }
profile full extends base { jobs, shop }
in base { app queue { path "queue" } }
in jobs { app worker { path "worker" } }
in shop { app front { path "front"; name "shop" } }

fork acme { tree "clusters/acme"; hub main; drop app worker, layer shop; in base { app more { path "more"; name "shop" } } }
fork blue { tree "clusters/blue"; hub main; drop layer base }
