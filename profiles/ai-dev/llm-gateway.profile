in llm-gateway {
  app litellm-bootstrap "the database and the secrets of LiteLLM" {
    path "platform/litellm/db"
    namespace litellm
    with automated, create-namespace, server-side-apply
    ignore postgresql.cnpg.io/Cluster litellm/litellm-pg {
      "/spec/affinity"
      "/spec/bootstrap/initdb/encoding"
      "/spec/bootstrap/initdb/localeCType"
      "/spec/bootstrap/initdb/localeCollate"
      "/spec/enablePDB"
      "/spec/enableSuperuserAccess"
      "/spec/failoverDelay"
      "/spec/imageName"
      "/spec/logLevel"
      "/spec/managed/roles/0/connectionLimit"
      "/spec/managed/roles/0/inherit"
      "/spec/maxSyncReplicas"
      "/spec/minSyncReplicas"
      "/spec/monitoring"
      "/spec/postgresGID"
      "/spec/postgresUID"
      "/spec/postgresql"
      "/spec/primaryUpdateMethod"
      "/spec/primaryUpdateStrategy"
      "/spec/probes"
      "/spec/replicationSlots"
      "/spec/resources"
      "/spec/smartShutdownTimeout"
      "/spec/startDelay"
      "/spec/stopDelay"
      "/spec/storage/resizeInUseVolumes"
      "/spec/switchoverDelay"
    } because "the operator writes its defaults into the object; only what our manifest says is ours"
    wave 3
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
        "clusters/ai-dev/litellm-profile.generated.yaml",
        "clusters/ai-dev/litellm-guardrails.generated.yaml",
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
