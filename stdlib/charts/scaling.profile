# Charts that measure load and scale by it.

# Rendered at 2.16.0, 2.20.1 and 2.20.2 from github.com/kedacore/charts keda.
# It registers the one API of external metrics, which a cluster can have only once.
chart-facts keda ">=2.16 <3" from "https://kedacore.github.io/charts" {
  provides unless false "crds.install" [
    eventing.keda.sh/CloudEventSource,
    eventing.keda.sh/ClusterCloudEventSource,
    keda.sh/ClusterTriggerAuthentication,
    keda.sh/ScaledJob,
    keda.sh/ScaledObject,
    keda.sh/TriggerAuthentication,
  ]
  provides apiregistration.k8s.io/APIService v1beta1.external.metrics.k8s.io
}

# Rendered at 3.5.0 and 3.13.1 from github.com/kubernetes-sigs/metrics-server charts/metrics-server.
chart-facts metrics-server ">=3.5 <4" from [
  "https://kubernetes-sigs.github.io/metrics-server/",
  "https://kubernetes-sigs.github.io/metrics-server",
] {
  provides apiregistration.k8s.io/APIService v1beta1.metrics.k8s.io
}

# Read at 0.4.0 and 0.11.0 in github.com/kubernetes/autoscaler vertical-pod-autoscaler/charts.
chart-facts vertical-pod-autoscaler ">=0.4 <1" from "https://kubernetes.github.io/autoscaler" {
  provides crds autoscaling.k8s.io/VerticalPodAutoscaler, autoscaling.k8s.io/VerticalPodAutoscalerCheckpoint
}
