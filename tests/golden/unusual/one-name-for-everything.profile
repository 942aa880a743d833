# Apps, layers, profiles, projects, presets and forks do not share names.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git"; project shop }
project shop
layer shop
preset shop { sync manual }
default profile shop { shop }
in shop { app shop { path "shop"; with shop; project shop } }
fork shop { tree "clusters/fork" }
