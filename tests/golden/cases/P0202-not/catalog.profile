import std/charts

# The home of apps may be opened again, and facts of a catalog's own replace the library's.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }

chart-facts keda ">=2 <3" from "https://kedacore.github.io/charts" { provides keda.sh/ScaledObject }
in base { app keda { chart keda "2.16.0" from "https://kedacore.github.io/charts" } }
in base { app worker { path "worker"; needs keda.sh/ScaledObject } }
