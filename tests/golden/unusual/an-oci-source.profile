# An OCI artifact as it is.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }

in base {
  app a { oci "oci://ghcr.io/example/config" "1.0.0"; namespace default }
}
