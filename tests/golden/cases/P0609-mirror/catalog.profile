catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }
in base {
  app queue { chart queue "1.0.0" from "quay.io/queue" }
  app whole { oci "oci://ghcr.io/shop/whole" "1.0.0" }
  app gone { chart gone "1.0.0" from "quay.io/gone" }
  app plain { chart plain "1.0.0" from "https://charts.example" }
}
fork acme {
  tree "clusters/acme"
  drop app gone
  mirror "quay.io/" to "oci://harbor.example/quay/"
  mirror "oci://ghcr.io/" to "harbor.example/ghcr/"
  mirror "https://charts.example/" to "/charts"
  mirror "https://git.example/" to "git.acme.example/"
}
