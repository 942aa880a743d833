# The apps whose home is the layer `base`. Each becomes one Application.
in base {
  app cert-manager "certificates, issued and renewed" {
    chart cert-manager "v1.20.2" from "quay.io/jetstack/charts" {
      inline {
        crds: { enabled: true }
        config: {
          apiVersion: "controller.config.cert-manager.io/v1alpha1"
          kind: "ControllerConfiguration"
          enableGatewayAPI: true
        }
      }
    }
    namespace cert-manager
    with automated, create-namespace
    # A need is proven: in every profile that holds this app something provides it, and comes first.
    # The reason after `because` is shown wherever the need is.
    needs gateway.networking.k8s.io/Gateway
      because "its values set enableGatewayAPI, and it looks for the kinds when it starts"
  }

  # An object provided needs its kind. The library knows that `cert-manager` brings it, so the sync
  # wave of this app is inferred: `profilec why issuer` says what it comes after.
  app issuer "the authority that signs the shop's certificates" {
    path "base/issuer"
    with automated
    provides cert-manager.io/ClusterIssuer shop-ca
  }
}
