catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }

# Names of the outside world are not ours to judge.
in base { app queue { chart "Queue_One" "1.0.0" from "https://charts.example" { release "q" } } }
