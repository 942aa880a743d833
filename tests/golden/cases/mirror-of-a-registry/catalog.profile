catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }
in base {
  app charts { chart charts "1.0.0" from "quay.io/shop" }
  app rest { path "rest" from "https://quay.io/shop/rest.git" at "v1" }
  app whole { oci "oci://quay.io/shop/whole" "1.0.0" }
  app other { oci "oci://quay.io/other/whole" "1.0.0" }
}
fork acme {
  tree "clusters/acme"
  mirror "quay.io/" to "harbor.example/quay"
  mirror "quay.io/other/" to "oci://harbor.example/other/"
}
