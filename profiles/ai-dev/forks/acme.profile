# Clusters that reach no registry but their own: every chart comes through it, and Git is the company's.
fork acme "behind one registry" {
  tree "clusters/acme"
  repo "https://git.acme.example/platform/llm-platform.git"
  revision "release"

  mirror "cr.agentgateway.dev/" to "harbor.acme.example/agentgateway/"
  mirror "ghcr.io/" to "harbor.acme.example/ghcr/"
  mirror "quay.io/" to "harbor.acme.example/quay/"
  mirror "registry.k8s.io/" to "harbor.acme.example/registry-k8s/"
  mirror "https://argoproj.github.io/" to "https://charts.acme.example/argoproj/"
  mirror "https://charts.external-secrets.io/" to "https://charts.acme.example/external-secrets/"
  mirror "https://kedacore.github.io/" to "https://charts.acme.example/kedacore/"
  mirror "https://prometheus-community.github.io/" to "https://charts.acme.example/prometheus-community/"
}
