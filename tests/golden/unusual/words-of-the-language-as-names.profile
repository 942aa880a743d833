# No word is reserved.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }

in base {
  app app { path "app"; needs layer }
  app layer { path "layer"; provides capability profile }
  app profile { path "profile"; needs capability profile }
  app needs { path "needs" }
  app because { path "because" }
  app in { path "in"; uses because }
}
