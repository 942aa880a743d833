# In the fork the app whose chart is misspelt is not there: its help would name nothing.
import std/charts
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }

in base { app keda { chart keda "2.16.0" from "https://charts.example" } }

fork acme {
  tree "clusters/acme"
  drop app keda
  in base { app worker { path "worker"; needs keda.sh/ScaledObject } }
}
