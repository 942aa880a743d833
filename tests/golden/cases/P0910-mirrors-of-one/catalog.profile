catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }
in base { app queue { oci "oci://quay.io/queue" "1.0.0" } }
fork acme {
  tree "clusters/acme"
  mirror "quay.io/" to "harbor.example/quay/"
  mirror "oci://quay.io/" to "oci://harbor.example/oci/"
  mirror "ghcr.io/" to "harbor.example/ghcr/"
  mirror "ghcr.io/" to "harbor.example/again/"
}
