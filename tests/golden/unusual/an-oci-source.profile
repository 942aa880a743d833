# An OCI artifact as it is.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
#     ^^^^ def: base
default profile base { base }
#               ^^^^ def: profile base
#                      ^^^^ use: base

in base {
#  ^^^^ use: base
  app a { oci "oci://ghcr.io/example/config" "1.0.0"; namespace default }
#     ^ def: a
#     ^ hover: layer `base`, its home
}
