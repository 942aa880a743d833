catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
layer jobs after base
default profile jobs { base, jobs }
in base { app queue { chart "" "1.0.0" from "https://charts.example"; server ""; namespace "" } }
in jobs { app worker { path "worker" { release "" } } }
place worker in base because ""
