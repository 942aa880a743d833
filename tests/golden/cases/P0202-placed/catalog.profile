catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
layer top after base
default profile base { base }
profile full extends base { top }

in base { app queue { path "queue"; needs worker } }
in top { app worker { path "worker" }; app front { path "front" } }
place worker in base because "`queue` needs it"
place worker in base because "`queue` cannot do without"
