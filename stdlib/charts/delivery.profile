# The Argo charts: GitOps, progressive delivery, workflows and events.

# Rendered at 5.52.0, 9.5.21 and 10.1.1 from github.com/argoproj/argo-helm charts/argo-cd.
chart-facts argo-cd ">=5.52 <11" from "https://argoproj.github.io/argo-helm", "ghcr.io/argoproj/argo-helm" {
  provides unless false "crds.install" argoproj.io/AppProject, argoproj.io/Application, argoproj.io/ApplicationSet
}

# Rendered at 2.0.0 and 2.41.0 from github.com/argoproj/argo-helm charts/argo-rollouts.
chart-facts argo-rollouts ">=2 <3" from "https://argoproj.github.io/argo-helm", "ghcr.io/argoproj/argo-helm" {
  provides unless false "installCRDs" [
    argoproj.io/AnalysisRun,
    argoproj.io/AnalysisTemplate,
    argoproj.io/ClusterAnalysisTemplate,
    argoproj.io/Experiment,
    argoproj.io/Rollout,
  ]
}

# Read at 0.30.0 to 1.0.18 in github.com/argoproj/argo-helm charts/argo-workflows.
# Up to 0.47 the templates hold them; since 1.0 a hook of the chart applies them before the sync.
chart-facts argo-workflows ">=0.30 <2" from "https://argoproj.github.io/argo-helm", "ghcr.io/argoproj/argo-helm" {
  provides [
    argoproj.io/ClusterWorkflowTemplate,
    argoproj.io/CronWorkflow,
    argoproj.io/Workflow,
    argoproj.io/WorkflowArtifactGCTask,
    argoproj.io/WorkflowEventBinding,
    argoproj.io/WorkflowTaskResult,
    argoproj.io/WorkflowTaskSet,
    argoproj.io/WorkflowTemplate,
  ]
}

# Rendered at 2.0.0 and 2.4.22 from github.com/argoproj/argo-helm charts/argo-events.
chart-facts argo-events ">=2 <3" from "https://argoproj.github.io/argo-helm", "ghcr.io/argoproj/argo-helm" {
  provides unless false "crds.install" argoproj.io/EventBus, argoproj.io/EventSource, argoproj.io/Sensor
}

# Rendered at 1.0.0 and 1.2.4 from github.com/argoproj/argo-helm charts/argocd-image-updater; before 1.0 it brings none.
chart-facts argocd-image-updater ">=1 <2" from "https://argoproj.github.io/argo-helm", "ghcr.io/argoproj/argo-helm" {
  provides argocd-image-updater.argoproj.io/ImageUpdater
}
