catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }

layer base
layer shop after base

default profile small { base }
profile full extends small { shop }

in base { app store-front { path "front" } }
in shop {
  app orders { path "orders"; needs storefront }
  app search { path "search"; uses storefront }
}

fork acme {
  tree "clusters/acme"
  drop app storefront
}
