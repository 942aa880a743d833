in shop {
  # Whoever looks after the shop's routes chooses the version of these kinds, so the shop is their
  # home.
  app gateway-api "the kinds of the Gateway API" {
    path "shop/gateway-api"
    with automated, server-side-apply
    provides [
      gateway.networking.k8s.io/Gateway,
      gateway.networking.k8s.io/GatewayClass,
      gateway.networking.k8s.io/HTTPRoute,
    ]
  }

  app storefront "the web shop" {
    path "shop/storefront"
    namespace shop
    # Argo CD knows no order between roots: the shop keeps trying until the kinds of `base` are
    # there.
    with automated, create-namespace, patient-retries
    needs gateway.networking.k8s.io/HTTPRoute because "customers reach it through a route"
    needs cert-manager.io/ClusterIssuer shop-ca because "it signs the certificate of the shop"
  }
}

# The kinds cannot stay at home: `base` is deployed without the shop too, and an app there needs
# them. A placement says so, and its reason is held against the catalog. Take this statement away
# and `profilec check` shows what breaks; take away the need of `cert-manager` instead and it says
# that nothing forces the placement any more.
place gateway-api in base because "`cert-manager` looks for the Gateway API's kinds when it starts"
