catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
layer jobs after base
default profile base { base }
profile jobs extends base { jobs }
in base { app queue { path "queue" }; app worker { path "worker" } }
in jobs { app report { path "report" } }
fork acme { tree "clusters/acme"; drop app worker; place worker in jobs because "it needs app queue" }
