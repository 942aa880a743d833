# What is used may be declared later.
in top { app front { path "front"; needs queue } }
place queue in base because "`worker` takes its jobs from there"
profile full extends base { top }
in base { app worker { path "worker"; needs queue } }
default profile base { base }
layer top after base
in top { app queue { path "queue"; with quiet } }
preset quiet { sync manual }
layer base
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
