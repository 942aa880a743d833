catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }
in base {
  # Both prefixes begin it with one length: the one that is written word for word goes first.
  app whole { oci "oci://quay.io/shop/whole" "1.0.0" }
  app charts { chart charts "1.0.0" from "quay.io/shop" }
  # An https:// mirror of a registry's charts is none of its artifacts.
  app proxied { oci "oci://ghcr.io/shop/proxied" "1.0.0" }
  app proxied-chart { chart proxied "1.0.0" from "ghcr.io/shop" }
  app stable { chart stable "1.0.0" from "https://charts.example/stable/" }
  app top { chart top "1.0.0" from "https://charts.example" }
}
fork acme {
  tree "clusters/acme"
  mirror "quay.io/" to "harbor.example/charts/"
  mirror "oci://quay.io/" to "oci://harbor.example/artifacts/"
  mirror "ghcr.io/" to "https://harbor.example/ghcr/"
  mirror "https://charts.example/" to "https://harbor.example/charts/"
}
