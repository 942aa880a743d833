# What `catalog-db` lacks where it is placed comes with the layer that the profile lacks anyway.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer data
layer base after data
layer top after base
default profile small { base }
profile full { data, base, top }

in data { app volumes { path "volumes"; provides capability volumes } }
in base {
  app front { path "front"; needs volumes, catalog-db }
}
in top { app catalog-db { path "catalog-db"; needs capability volumes } }
place catalog-db in base because "`front` needs it"
in top { app extra { path "extra" } }
