catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }

external capability secrets because "the vault of the company"
in base {
  app traces { path "traces"; provides capability tracing }
  app front { path "front"; wants capability tracing; after capability secrets }
}
