in llm-gateway {
  app litellm-bootstrap "the database and the secrets of LiteLLM" {
    manifest "manifests/litellm-bootstrap.yaml"
    provides postgresql.cnpg.io/Cluster litellm/litellm-pg
    provides core/Secret litellm/litellm-pg-app because "the database's owner, fetched by an ExternalSecret"
    provides core/Service litellm/litellm-pg-rw because "the operator makes it for the Cluster"
    needs postgresql.cnpg.io/Cluster because "the database is one"
    needs external-secrets.io/ExternalSecret because "its passwords are fetched by some"
    uses external-secrets.io/ClusterSecretStore secret-store because "those ExternalSecrets read from it"
  }

  app litellm "the tenants' edge: keys, budgets, spend" {
    chart litellm-helm "1.89.2" from "ghcr.io/berriai" {
      values [
        "platform/litellm/values.yaml",
        "${tree}/litellm-profile.generated.yaml",
        "${tree}/litellm-guardrails.generated.yaml",
      ]
      release litellm
    }
    namespace litellm
    with automated, create-namespace, patient-retries
    wave 4
    needs core/Secret litellm/litellm-pg-app because "the proxy reads its database's password there"
    uses core/Service inference/inference-gateway because "its models are reached through the front door"
  }

  app grafana-litellm "the spend dashboard" {
    path "dashboards/litellm"
    namespace monitoring
    with automated, create-namespace
    wave 5
    needs external-secrets.io/ExternalSecret because "the data source, password included, is made by one"
    uses external-secrets.io/ClusterSecretStore secret-store because "that ExternalSecret reads from it"
    uses core/Service litellm/litellm-pg-rw because "the dashboard asks LiteLLM's database"
    uses capability grafana-sidecar because "it loads the dashboard and its data source"
  }
}
