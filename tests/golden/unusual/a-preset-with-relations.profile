# Presets may say relations and sources.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }

preset tenant { path "tenants"; needs queue; sync manual }
in base {
  app queue { path "queue" }
  app tenant-a { with tenant; path "tenants/a" }
  app tenant-b { with tenant }
}
