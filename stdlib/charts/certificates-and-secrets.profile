# Charts that issue certificates, hand out trust and bring secrets into the cluster.

# Read at v1.20.2 in github.com/cert-manager/cert-manager deploy/crds; the six kinds are the same from 1.15 to 1.21.
# Off by default; `installCRDs` is the older name of the same switch.
chart-facts cert-manager ">=1.15 <2" from "https://charts.jetstack.io", "quay.io/jetstack/charts" {
  provides when "crds.enabled" [
    acme.cert-manager.io/Challenge,
    acme.cert-manager.io/Order,
    cert-manager.io/Certificate,
    cert-manager.io/CertificateRequest,
    cert-manager.io/ClusterIssuer,
    cert-manager.io/Issuer,
  ]
  provides when "installCRDs" [
    acme.cert-manager.io/Challenge,
    acme.cert-manager.io/Order,
    cert-manager.io/Certificate,
    cert-manager.io/CertificateRequest,
    cert-manager.io/ClusterIssuer,
    cert-manager.io/Issuer,
  ]
}

# Rendered at v0.9.0 and v0.24.0 from github.com/cert-manager/trust-manager deploy/charts/trust-manager.
# Its webhook certificate comes from cert-manager unless the values ask Helm for one.
chart-facts trust-manager ">=0.9 <1" from "https://charts.jetstack.io", "quay.io/jetstack/charts" {
  provides trust.cert-manager.io/Bundle
  needs cert-manager.io/Certificate, cert-manager.io/Issuer
}

# Read in github.com/external-secrets/external-secrets deploy/crds: the same list from chart 0.20.1 to 2.6.0.
chart-facts external-secrets ">=0.20.1 <3" from [
  "https://charts.external-secrets.io",
  "ghcr.io/external-secrets/charts",
] {
  provides unless false "installCRDs" [
    external-secrets.io/ClusterExternalSecret,
    external-secrets.io/ClusterPushSecret,
    external-secrets.io/ClusterSecretStore,
    external-secrets.io/ExternalSecret,
    external-secrets.io/PushSecret,
    external-secrets.io/SecretStore,
    generators.external-secrets.io/ACRAccessToken,
    generators.external-secrets.io/CloudsmithAccessToken,
    generators.external-secrets.io/ClusterGenerator,
    generators.external-secrets.io/ECRAuthorizationToken,
    generators.external-secrets.io/Fake,
    generators.external-secrets.io/GCRAccessToken,
    generators.external-secrets.io/GeneratorState,
    generators.external-secrets.io/GithubAccessToken,
    generators.external-secrets.io/Grafana,
    generators.external-secrets.io/MFA,
    generators.external-secrets.io/Password,
    generators.external-secrets.io/QuayAccessToken,
    generators.external-secrets.io/SSHKey,
    generators.external-secrets.io/STSSessionToken,
    generators.external-secrets.io/UUID,
    generators.external-secrets.io/VaultDynamicSecret,
    generators.external-secrets.io/Webhook,
  ]
}

# The two newest generators (2.7.0 has the first already): github.com/external-secrets/external-secrets deploy/crds.
chart-facts external-secrets ">=2.8 <3" from "https://charts.external-secrets.io", "ghcr.io/external-secrets/charts" {
  provides unless false "installCRDs" [
    generators.external-secrets.io/BeyondtrustWorkloadCredentialsDynamicSecret,
    generators.external-secrets.io/GitlabDeployToken,
  ]
}

# Read at charts 1.0.0 and 1.4.1 in github.com/hashicorp/vault-secrets-operator chart/crds.
# They come even without `crds/`: a hook of the chart, on by default, applies them before each sync.
chart-facts vault-secrets-operator ">=1 <2" from "https://helm.releases.hashicorp.com" {
  provides [
    secrets.hashicorp.com/CSISecrets,
    secrets.hashicorp.com/HCPAuth,
    secrets.hashicorp.com/HCPVaultSecretsApp,
    secrets.hashicorp.com/SecretTransformation,
    secrets.hashicorp.com/VaultAuth,
    secrets.hashicorp.com/VaultAuthGlobal,
    secrets.hashicorp.com/VaultConnection,
    secrets.hashicorp.com/VaultDynamicSecret,
    secrets.hashicorp.com/VaultPKISecret,
    secrets.hashicorp.com/VaultStaticSecret,
  ]
}

# Read at charts 2.6.0 and 2.18.5 in github.com/bitnami-labs/sealed-secrets helm/sealed-secrets/crds.
chart-facts sealed-secrets ">=2.6 <3" from "https://bitnami-labs.github.io/sealed-secrets" {
  provides crds bitnami.com/SealedSecret
}
