catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
layer jobs after base
default profile base { base }
profile jobs extends base { jobs }
in base { app queue { path "queue" } }
in jobs { app report { path "report" } }
fork acme { tree "clusters/acme"; drop layer jobs; in jobs { app worker { path "worker" } } }
