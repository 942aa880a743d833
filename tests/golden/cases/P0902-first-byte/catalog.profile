# The first line that differs is shown, also where it is the first, and where nothing follows it.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }
in base { app queue { path "queue" }; app jobs { path "jobs" }; app clock { path "clock" } }
