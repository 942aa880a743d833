# A self-hosted platform for large language models: five layers, thirty apps, four profiles a user may deploy.
# One file for each layer; an app that is forced out of its home is placed right below the app.

import std/argo
import std/charts

catalog ai-dev {
  tree "clusters/ai-dev"
  repo "https://github.com/ahmedwaleedmalik/k8s-llm-inference-platform.git"
  revision "main"
  project platform
  argo-cd {
    application-health because "argocd-cm restores the check, so that a wave waits until the one before works"
  }
}

project platform "what the platform's Applications may read and write"

layer platform "what every profile stands on"
layer serving "runtimes that serve models" after platform
layer routing "routing that knows about inference" after serving
layer llm-gateway "keys, budgets and spend of the tenants" after routing
layer demos "simulations and showpieces" after llm-gateway

default profile platform { platform }
profile serving extends platform { serving }
profile llm-gateway extends serving { routing, llm-gateway }
profile full extends llm-gateway { demos }
