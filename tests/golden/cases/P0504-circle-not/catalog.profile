# Nobody's layer rules the home out, but there `backup` and `store` would wait for each other.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer files
layer vault
layer base after files, vault
default profile first { vault, base }
profile second { files, base }

in vault { app keys { path "keys"; provides capability secrets } }
in files { app disk { path "disk"; provides capability storage } }
in base {
  app store { path "store"; provides capability secrets; needs capability storage }
  app backup { path "backup"; provides capability storage; needs capability secrets }
}

place backup in vault because "it waits for `store` in second, and `store` for it in first"
