# Charts that admit, change and report on objects by policy.

# Rendered at chart 3.6.0 from github.com/kyverno/kyverno charts/kyverno; read on to 3.9.0, where the CEL kinds
# of policies.kyverno.io have moved into the subchart kyverno-api, under the same switch `crds.install`.
chart-facts kyverno ">=3.6 <4" from [
  "https://kyverno.github.io/kyverno/",
  "https://kyverno.github.io/kyverno",
  "ghcr.io/kyverno/charts",
] {
  provides unless false "crds.install" [
    kyverno.io/CleanupPolicy,
    kyverno.io/ClusterCleanupPolicy,
    kyverno.io/ClusterPolicy,
    kyverno.io/GlobalContextEntry,
    kyverno.io/Policy,
    kyverno.io/PolicyException,
    kyverno.io/UpdateRequest,
    policies.kyverno.io/DeletingPolicy,
    policies.kyverno.io/GeneratingPolicy,
    policies.kyverno.io/ImageValidatingPolicy,
    policies.kyverno.io/MutatingPolicy,
    policies.kyverno.io/NamespacedDeletingPolicy,
    policies.kyverno.io/NamespacedImageValidatingPolicy,
    policies.kyverno.io/NamespacedValidatingPolicy,
    policies.kyverno.io/PolicyException,
    policies.kyverno.io/ValidatingPolicy,
    reports.kyverno.io/ClusterEphemeralReport,
    reports.kyverno.io/EphemeralReport,
    wgpolicyk8s.io/ClusterPolicyReport,
    wgpolicyk8s.io/PolicyReport,
  ]
}

# Read at 3.20.0 and 3.23.0 in github.com/open-policy-agent/gatekeeper charts/gatekeeper/crds. They come even without
# `crds/`: a hook, on by default, applies them. The kinds of constraints come later, from ConstraintTemplates.
chart-facts gatekeeper ">=3.20 <4" from "https://open-policy-agent.github.io/gatekeeper/charts" {
  provides [
    config.gatekeeper.sh/Config,
    connection.gatekeeper.sh/Connection,
    expansion.gatekeeper.sh/ExpansionTemplate,
    externaldata.gatekeeper.sh/Provider,
    mutations.gatekeeper.sh/Assign,
    mutations.gatekeeper.sh/AssignImage,
    mutations.gatekeeper.sh/AssignMetadata,
    mutations.gatekeeper.sh/ModifySet,
    status.gatekeeper.sh/ConfigPodStatus,
    status.gatekeeper.sh/ConnectionPodStatus,
    status.gatekeeper.sh/ConstraintPodStatus,
    status.gatekeeper.sh/ConstraintTemplatePodStatus,
    status.gatekeeper.sh/ExpansionTemplatePodStatus,
    status.gatekeeper.sh/MutatorPodStatus,
    syncset.gatekeeper.sh/SyncSet,
    templates.gatekeeper.sh/ConstraintTemplate,
  ]
}
