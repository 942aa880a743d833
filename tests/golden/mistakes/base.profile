in base {
  app front-cert "the certificate of the front" {
    path "base/front-cert"
    namespace base
    with automated, create-namespace
    needs cert-manager.io/Certificate because "it is one"
  }

  app keda "scaling" {
    chart keda "2.16.0" from "https://kedacore.github.io/charts" {
      values "base/keda/values.yaml"
      set replicas = 2
    }
    namespace keda
    with automated, create-namespace
    retry 5 { backoff 10s; factor 2; max 3m }
  }

  app secrets "secrets from the vault" {
    chart external-secrets "0.20.1" from "https://charts.external-secrets.io"
    namespace secrets
    with automated, create-namespace
    wave 1
  }

  app store "the store of secrets" {
    path "base/store"
    with automated, skip-dry-run-on-missing-resource
    wave 2
    needs external-secrets.io/ClusterSecretStore
    provides external-secrets.io/ClusterSecretStore vault
  }

  app postgres "the database operator" {
    support
    path "base/postgres"
    namespace postgres
    with automated, create-namespace
    provides postgres.example/Database
  }

  app ledger-kinds { manifest "manifests/ledger-kinds.yaml"; provides ledger.example/Entry }
}

place postgres in shop because "only `ledger` keeps books"
