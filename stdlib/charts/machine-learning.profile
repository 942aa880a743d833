# Model serving, training, batch queues and GPUs: what their charts bring and need.

# github.com/kserve/kserve charts/kserve-crd, compared at v0.15.0 and v0.16.0.
chart-facts kserve-crd ">=0.15 <0.17" from "ghcr.io/kserve/charts" {
  provides [
    serving.kserve.io/ClusterServingRuntime,
    serving.kserve.io/ClusterStorageContainer,
    serving.kserve.io/InferenceGraph,
    serving.kserve.io/InferenceService,
    serving.kserve.io/LocalModelCache,
    serving.kserve.io/LocalModelNode,
    serving.kserve.io/LocalModelNodeGroup,
    serving.kserve.io/ServingRuntime,
    serving.kserve.io/TrainedModel,
  ]
}

# github.com/kserve/kserve charts/kserve-crd, compared at v0.17.0, v0.18.0, v0.19.0 and v0.20.0.
# The kinds for local models and for LLM services moved to charts of their own.
chart-facts kserve-crd ">=0.17 <1" from "ghcr.io/kserve/charts" {
  provides [
    serving.kserve.io/ClusterServingRuntime,
    serving.kserve.io/ClusterStorageContainer,
    serving.kserve.io/InferenceGraph,
    serving.kserve.io/InferenceService,
    serving.kserve.io/ServingRuntime,
    serving.kserve.io/TrainedModel,
  ]
}

# github.com/kserve/kserve charts/kserve-crd-minimal, compared at v0.17.0, v0.18.0 and v0.19.0.
# The same kinds with short schemas.
chart-facts kserve-crd-minimal ">=0.17 <1" from "ghcr.io/kserve/charts" {
  provides [
    serving.kserve.io/ClusterServingRuntime,
    serving.kserve.io/ClusterStorageContainer,
    serving.kserve.io/InferenceGraph,
    serving.kserve.io/InferenceService,
    serving.kserve.io/ServingRuntime,
    serving.kserve.io/TrainedModel,
  ]
}

# github.com/kserve/kserve charts/kserve-resources, which was published as kserve; rendered at v0.15.0 and v0.16.0.
# Besides the controller it creates the stock serving runtimes.
chart-facts kserve ">=0.15 <0.17" from "ghcr.io/kserve/charts" {
  needs [
    cert-manager.io/Certificate,
    cert-manager.io/Issuer,
    serving.kserve.io/ClusterServingRuntime,
    serving.kserve.io/ClusterStorageContainer,
    serving.kserve.io/InferenceGraph,
    serving.kserve.io/InferenceService,
    serving.kserve.io/ServingRuntime,
    serving.kserve.io/TrainedModel,
  ]
}

# github.com/kserve/kserve charts/kserve-resources, rendered at v0.17.0, v0.19.0 and v0.20.0.
# The webhook's certificate and a storage container are templates; the controller watches the other kinds.
chart-facts kserve-resources ">=0.17 <1" from "ghcr.io/kserve/charts" {
  needs [
    cert-manager.io/Certificate,
    cert-manager.io/Issuer,
    serving.kserve.io/ClusterServingRuntime,
    serving.kserve.io/ClusterStorageContainer,
    serving.kserve.io/InferenceGraph,
    serving.kserve.io/InferenceService,
    serving.kserve.io/ServingRuntime,
    serving.kserve.io/TrainedModel,
  ]
}

# github.com/kserve/kserve charts/kserve-llmisvc-crd, compared at v0.17.0, v0.18.0, v0.19.0 and v0.20.0.
chart-facts kserve-llmisvc-crd ">=0.17 <1" from "ghcr.io/kserve/charts" {
  provides serving.kserve.io/ClusterStorageContainer, serving.kserve.io/LLMInferenceService, serving.kserve.io/LLMInferenceServiceConfig
}

# github.com/kserve/kserve charts/kserve-llmisvc-resources, rendered at v0.19.0; files/llmisvc is alike at v0.17.0.
# Beware: it brings the inference extension's kinds too.
chart-facts kserve-llmisvc-resources ">=0.17 <0.20" from "ghcr.io/kserve/charts" {
  provides [
    inference.networking.k8s.io/InferencePool,
    inference.networking.x-k8s.io/InferenceModelRewrite,
    inference.networking.x-k8s.io/InferenceObjective,
    inference.networking.x-k8s.io/InferencePool,
    inference.networking.x-k8s.io/InferencePoolImport,
  ]
  needs [
    cert-manager.io/Certificate,
    cert-manager.io/Issuer,
    serving.kserve.io/ClusterStorageContainer,
    serving.kserve.io/LLMInferenceService,
    serving.kserve.io/LLMInferenceServiceConfig,
  ]
}

# github.com/kserve/kserve charts/kserve-localmodel-crd, compared at v0.18.0, v0.19.0 and v0.20.0.
chart-facts kserve-localmodel-crd ">=0.18 <1" from "ghcr.io/kserve/charts" {
  provides [
    serving.kserve.io/LocalModelCache,
    serving.kserve.io/LocalModelNamespaceCache,
    serving.kserve.io/LocalModelNode,
    serving.kserve.io/LocalModelNodeGroup,
  ]
}

# github.com/kserve/kserve charts/kserve-localmodel-resources, rendered at v0.19.0.
chart-facts kserve-localmodel-resources ">=0.18 <1" from "ghcr.io/kserve/charts" {
  needs cert-manager.io/Certificate
}

# github.com/kubernetes-sigs/kueue charts/kueue, rendered at v0.10.0, v0.13.0, v0.16.0 and v0.19.2.
chart-facts kueue ">=0.10 <1" from "registry.k8s.io/kueue/charts" {
  provides [
    kueue.x-k8s.io/AdmissionCheck,
    kueue.x-k8s.io/ClusterQueue,
    kueue.x-k8s.io/Cohort,
    kueue.x-k8s.io/LocalQueue,
    kueue.x-k8s.io/MultiKueueCluster,
    kueue.x-k8s.io/MultiKueueConfig,
    kueue.x-k8s.io/ProvisioningRequestConfig,
    kueue.x-k8s.io/ResourceFlavor,
    kueue.x-k8s.io/Topology,
    kueue.x-k8s.io/Workload,
    kueue.x-k8s.io/WorkloadPriorityClass,
  ]
}

# github.com/NVIDIA/gpu-operator deployments/gpu-operator/crds and its node-feature-discovery subchart,
# compared at v24.6.2, v24.9.2, v25.10.1 and v26.3.3. One ClusterPolicy is always created.
chart-facts gpu-operator ">=24.6 <26.7" from "https://helm.ngc.nvidia.com/nvidia", "https://nvidia.github.io/gpu-operator" {
  provides crds [
    nfd.k8s-sigs.io/NodeFeature,
    nfd.k8s-sigs.io/NodeFeatureGroup,
    nfd.k8s-sigs.io/NodeFeatureRule,
    nvidia.com/ClusterPolicy,
    nvidia.com/NVIDIADriver,
  ]
  provides nvidia.com/ClusterPolicy cluster-policy
}

# github.com/NVIDIA/gpu-operator deployments/gpu-operator/crds and its node-feature-discovery subchart, read at v26.7.0.
chart-facts gpu-operator ">=26.7 <27" from "https://helm.ngc.nvidia.com/nvidia", "https://nvidia.github.io/gpu-operator" {
  provides crds [
    nfd.k8s-sigs.io/NodeFeature,
    nfd.k8s-sigs.io/NodeFeatureGroup,
    nfd.k8s-sigs.io/NodeFeatureRule,
    nvidia.com/ClusterPolicy,
    nvidia.com/GPUCluster,
    nvidia.com/NVIDIADriver,
    resource.nvidia.com/ComputeDomain,
    resource.nvidia.com/ComputeDomainClique,
  ]
  provides nvidia.com/ClusterPolicy cluster-policy
}

# github.com/kubernetes-sigs/node-feature-discovery deployment/helm, compared at v0.16.6, v0.17.4 and v0.19.0.
chart-facts node-feature-discovery ">=0.16 <1" from "registry.k8s.io/nfd/charts", "https://kubernetes-sigs.github.io/node-feature-discovery/charts" {
  provides crds nfd.k8s-sigs.io/NodeFeature, nfd.k8s-sigs.io/NodeFeatureGroup, nfd.k8s-sigs.io/NodeFeatureRule
}

# github.com/NVIDIA/dcgm-exporter deployment, rendered at chart 3.7.0 and 4.8.2: its ServiceMonitor is on by default.
chart-facts dcgm-exporter ">=3.7 <5" from "https://nvidia.github.io/dcgm-exporter/helm-charts" {
  needs monitoring.coreos.com/ServiceMonitor
}

# github.com/ray-project/kuberay helm-chart/kuberay-operator/crds, compared at v1.2.2, v1.4.2 and v1.5.1.
chart-facts kuberay-operator ">=1.2 <1.6" from "https://ray-project.github.io/kuberay-helm", "https://ray-project.github.io/kuberay-helm/" {
  provides crds ray.io/RayCluster, ray.io/RayJob, ray.io/RayService
}

# github.com/ray-project/kuberay helm-chart/kuberay-operator/crds, compared at v1.6.0, v1.6.2 and v1.7.0.
chart-facts kuberay-operator ">=1.6 <2" from "https://ray-project.github.io/kuberay-helm", "https://ray-project.github.io/kuberay-helm/" {
  provides crds [
    ray.io/RayCluster,
    ray.io/RayCronJob,
    ray.io/RayJob,
    ray.io/RayService,
  ]
}

# github.com/ray-project/kuberay helm-chart/ray-cluster, rendered at v1.2.2 and v1.7.0.
chart-facts ray-cluster ">=1.2 <2" from "https://ray-project.github.io/kuberay-helm", "https://ray-project.github.io/kuberay-helm/" {
  needs ray.io/RayCluster
}

# github.com/kubeflow/trainer charts/kubeflow-trainer/crds at v2.0.0, v2.1.0 and v2.2.1.
# JobSet comes with its jobset subchart.
chart-facts kubeflow-trainer ">=2 <2.3" from "ghcr.io/kubeflow/charts" {
  provides crds [
    jobset.x-k8s.io/JobSet,
    trainer.kubeflow.org/ClusterTrainingRuntime,
    trainer.kubeflow.org/TrainJob,
    trainer.kubeflow.org/TrainingRuntime,
  ]
}

# github.com/kubeflow/trainer charts/kubeflow-trainer at v2.3.0.
# Its kinds became templates; JobSet still lies in a crds folder.
chart-facts kubeflow-trainer ">=2.3 <3" from "ghcr.io/kubeflow/charts" {
  provides trainer.kubeflow.org/ClusterTrainingRuntime, trainer.kubeflow.org/TrainJob, trainer.kubeflow.org/TrainingRuntime
  provides crds jobset.x-k8s.io/JobSet
}

# github.com/kubernetes-sigs/jobset charts/jobset/crds, compared at v0.8.0, v0.9.1, v0.11.1 and v0.12.0.
chart-facts jobset ">=0.8 <1" from "registry.k8s.io/jobset/charts" {
  provides crds jobset.x-k8s.io/JobSet
}

# github.com/kubernetes-sigs/lws charts/lws/templates/crds, compared at v0.6.2 and v0.7.0.
chart-facts lws ">=0.6 <0.8" from "registry.k8s.io/lws/charts" {
  provides leaderworkerset.x-k8s.io/LeaderWorkerSet
}

# github.com/kubernetes-sigs/lws charts/lws/crds, the kind common to v0.8.0 and v0.9.0.
chart-facts lws ">=0.8 <0.10" from "registry.k8s.io/lws/charts" {
  provides crds leaderworkerset.x-k8s.io/LeaderWorkerSet
}

# github.com/kubernetes-sigs/lws charts/lws/crds, read at v0.10.0.
chart-facts lws ">=0.10 <1" from "registry.k8s.io/lws/charts" {
  provides crds disaggregatedset.x-k8s.io/DisaggregatedSet, disaggregatedset.x-k8s.io/DisaggregatedSetRoleScaler, leaderworkerset.x-k8s.io/LeaderWorkerSet
}
