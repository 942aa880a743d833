# Operators for platforms, pipelines, tenants and databases: what their charts bring and need.

# github.com/crossplane/crossplane cluster/crds, compared at v1.19.0 and v1.20.0. The chart holds no kinds: an init
# container of its controller registers them at start.
chart-facts crossplane ">=1.19 <2" from "https://charts.crossplane.io/stable" {
  provides [
    apiextensions.crossplane.io/CompositeResourceDefinition,
    apiextensions.crossplane.io/Composition,
    apiextensions.crossplane.io/CompositionRevision,
    apiextensions.crossplane.io/EnvironmentConfig,
    apiextensions.crossplane.io/Usage,
    pkg.crossplane.io/Configuration,
    pkg.crossplane.io/ConfigurationRevision,
    pkg.crossplane.io/ControllerConfig,
    pkg.crossplane.io/DeploymentRuntimeConfig,
    pkg.crossplane.io/Function,
    pkg.crossplane.io/FunctionRevision,
    pkg.crossplane.io/ImageConfig,
    pkg.crossplane.io/Lock,
    pkg.crossplane.io/Provider,
    pkg.crossplane.io/ProviderRevision,
    secrets.crossplane.io/StoreConfig,
  ]
}

# github.com/crossplane/crossplane cluster/crds, compared at v2.0.0 and v2.3.4; registered at start as before.
chart-facts crossplane ">=2 <3" from "https://charts.crossplane.io/stable" {
  provides [
    apiextensions.crossplane.io/CompositeResourceDefinition,
    apiextensions.crossplane.io/Composition,
    apiextensions.crossplane.io/CompositionRevision,
    apiextensions.crossplane.io/EnvironmentConfig,
    apiextensions.crossplane.io/ManagedResourceActivationPolicy,
    apiextensions.crossplane.io/ManagedResourceDefinition,
    apiextensions.crossplane.io/Usage,
    ops.crossplane.io/CronOperation,
    ops.crossplane.io/Operation,
    ops.crossplane.io/WatchOperation,
    pkg.crossplane.io/Configuration,
    pkg.crossplane.io/ConfigurationRevision,
    pkg.crossplane.io/DeploymentRuntimeConfig,
    pkg.crossplane.io/Function,
    pkg.crossplane.io/FunctionRevision,
    pkg.crossplane.io/ImageConfig,
    pkg.crossplane.io/Lock,
    pkg.crossplane.io/Provider,
    pkg.crossplane.io/ProviderRevision,
    protection.crossplane.io/ClusterUsage,
    protection.crossplane.io/Usage,
  ]
}

# github.com/kubernetes-sigs/cluster-api-operator config/chart, config/crd and config/certmanager,
# read at v0.10.0 and v0.28.0: the release packs them into the chart.
chart-facts cluster-api-operator ">=0.10 <1" from "https://kubernetes-sigs.github.io/cluster-api-operator" {
  provides [
    operator.cluster.x-k8s.io/AddonProvider,
    operator.cluster.x-k8s.io/BootstrapProvider,
    operator.cluster.x-k8s.io/ControlPlaneProvider,
    operator.cluster.x-k8s.io/CoreProvider,
    operator.cluster.x-k8s.io/IPAMProvider,
    operator.cluster.x-k8s.io/InfrastructureProvider,
    operator.cluster.x-k8s.io/RuntimeExtensionProvider,
  ]
  needs cert-manager.io/Certificate, cert-manager.io/Issuer
}

# github.com/knative/operator config/charts/knative-operator, compared at v1.12.0, v1.18.0 and v1.23.0.
chart-facts knative-operator ">=1.12 <2" from "https://knative.github.io/operator" {
  provides operator.knative.dev/KnativeEventing, operator.knative.dev/KnativeServing
}

# github.com/tektoncd/operator charts/tekton-operator, the kinds common to v0.79.1 and v0.81.1. Off by default.
chart-facts tekton-operator ">=0.79 <1" from "ghcr.io/tektoncd/operator/charts" {
  provides when "installCRDs" [
    operator.tekton.dev/ManualApprovalGate,
    operator.tekton.dev/SyncerService,
    operator.tekton.dev/TektonChain,
    operator.tekton.dev/TektonConfig,
    operator.tekton.dev/TektonDashboard,
    operator.tekton.dev/TektonInstallerSet,
    operator.tekton.dev/TektonMulticlusterProxyAAE,
    operator.tekton.dev/TektonPipeline,
    operator.tekton.dev/TektonPruner,
    operator.tekton.dev/TektonResult,
    operator.tekton.dev/TektonScheduler,
    operator.tekton.dev/TektonTrigger,
  ]
}

# github.com/fluxcd-community/helm-charts charts/flux2, compared at 2.10.0, 2.13.0, 2.15.0 and 2.16.4.
chart-facts flux2 ">=2.10 <2.18" from "https://fluxcd-community.github.io/helm-charts", "ghcr.io/fluxcd-community/charts" {
  provides [
    helm.toolkit.fluxcd.io/HelmRelease,
    image.toolkit.fluxcd.io/ImagePolicy,
    image.toolkit.fluxcd.io/ImageRepository,
    image.toolkit.fluxcd.io/ImageUpdateAutomation,
    kustomize.toolkit.fluxcd.io/Kustomization,
    notification.toolkit.fluxcd.io/Alert,
    notification.toolkit.fluxcd.io/Provider,
    notification.toolkit.fluxcd.io/Receiver,
    source.toolkit.fluxcd.io/Bucket,
    source.toolkit.fluxcd.io/GitRepository,
    source.toolkit.fluxcd.io/HelmChart,
    source.toolkit.fluxcd.io/HelmRepository,
    source.toolkit.fluxcd.io/OCIRepository,
  ]
}

# github.com/fluxcd-community/helm-charts charts/flux2, read at 2.18.3.
chart-facts flux2 ">=2.18 <3" from "https://fluxcd-community.github.io/helm-charts", "ghcr.io/fluxcd-community/charts" {
  provides [
    helm.toolkit.fluxcd.io/HelmRelease,
    image.toolkit.fluxcd.io/ImagePolicy,
    image.toolkit.fluxcd.io/ImageRepository,
    image.toolkit.fluxcd.io/ImageUpdateAutomation,
    kustomize.toolkit.fluxcd.io/Kustomization,
    notification.toolkit.fluxcd.io/Alert,
    notification.toolkit.fluxcd.io/Provider,
    notification.toolkit.fluxcd.io/Receiver,
    source.toolkit.fluxcd.io/Bucket,
    source.toolkit.fluxcd.io/ExternalArtifact,
    source.toolkit.fluxcd.io/GitRepository,
    source.toolkit.fluxcd.io/HelmChart,
    source.toolkit.fluxcd.io/HelmRepository,
    source.toolkit.fluxcd.io/OCIRepository,
  ]
}

# github.com/projectcapsule/capsule charts/capsule/crds, the kinds common to v0.10.0, v0.11.0 and v0.12.4.
chart-facts capsule ">=0.10 <0.13" from "https://projectcapsule.github.io/charts", "ghcr.io/projectcapsule/charts" {
  provides crds [
    capsule.clastix.io/CapsuleConfiguration,
    capsule.clastix.io/GlobalTenantResource,
    capsule.clastix.io/ResourcePool,
    capsule.clastix.io/ResourcePoolClaim,
    capsule.clastix.io/Tenant,
    capsule.clastix.io/TenantResource,
  ]
}

# github.com/projectcapsule/capsule charts/capsule/crds, the kinds common to v0.13.0, v0.13.11 and v0.14.0.
# Its webhook's certificate comes from cert-manager.
chart-facts capsule ">=0.13 <1" from "https://projectcapsule.github.io/charts", "ghcr.io/projectcapsule/charts" {
  provides crds [
    capsule.clastix.io/CapsuleConfiguration,
    capsule.clastix.io/CustomQuota,
    capsule.clastix.io/GlobalCustomQuota,
    capsule.clastix.io/GlobalTenantResource,
    capsule.clastix.io/QuantityLedger,
    capsule.clastix.io/ResourcePool,
    capsule.clastix.io/ResourcePoolClaim,
    capsule.clastix.io/RuleStatus,
    capsule.clastix.io/Tenant,
    capsule.clastix.io/TenantOwner,
    capsule.clastix.io/TenantResource,
  ]
  needs cert-manager.io/Certificate, cert-manager.io/Issuer
}

# github.com/kubernetes/autoscaler vertical-pod-autoscaler/charts, compared at chart 0.8.0 and 0.11.0.
chart-facts vertical-pod-autoscaler ">=0.8 <1" from "https://kubernetes.github.io/autoscaler" {
  provides crds autoscaling.k8s.io/VerticalPodAutoscaler, autoscaling.k8s.io/VerticalPodAutoscalerCheckpoint
}

# github.com/FairwindsOps/charts stable/vpa/crds, compared at 4.9.0 and 5.0.0.
chart-facts vpa ">=4.9 <6" from "https://charts.fairwinds.com/stable" {
  provides crds autoscaling.k8s.io/VerticalPodAutoscaler, autoscaling.k8s.io/VerticalPodAutoscalerCheckpoint
}

# github.com/actions/actions-runner-controller charts/gha-runner-scale-set-controller/crds,
# compared at 0.9.3, 0.12.1 and 0.14.2.
chart-facts gha-runner-scale-set-controller ">=0.9.3 <1" from "ghcr.io/actions/actions-runner-controller-charts" {
  provides crds [
    actions.github.com/AutoscalingListener,
    actions.github.com/AutoscalingRunnerSet,
    actions.github.com/EphemeralRunner,
    actions.github.com/EphemeralRunnerSet,
  ]
}

# github.com/actions/actions-runner-controller charts/gha-runner-scale-set, rendered at 0.9.3 and 0.14.2.
chart-facts gha-runner-scale-set ">=0.9.3 <1" from "ghcr.io/actions/actions-runner-controller-charts" {
  needs actions.github.com/AutoscalingRunnerSet
}

# github.com/actions/actions-runner-controller charts/actions-runner-controller, rendered at 0.22.0 and 0.23.7.
chart-facts actions-runner-controller ">=0.22 <1" from "https://actions-runner-controller.github.io/actions-runner-controller" {
  provides crds [
    actions.summerwind.dev/HorizontalRunnerAutoscaler,
    actions.summerwind.dev/Runner,
    actions.summerwind.dev/RunnerDeployment,
    actions.summerwind.dev/RunnerReplicaSet,
    actions.summerwind.dev/RunnerSet,
  ]
  needs cert-manager.io/Certificate, cert-manager.io/Issuer
}

# github.com/elastic/cloud-on-k8s deploy/eck-operator, compared at 2.16.1, 3.0.0 and 3.2.0.
# The kinds are templates of a subchart.
chart-facts eck-operator ">=2.16 <3.3" from "https://helm.elastic.co" {
  provides [
    agent.k8s.elastic.co/Agent,
    apm.k8s.elastic.co/ApmServer,
    autoscaling.k8s.elastic.co/ElasticsearchAutoscaler,
    beat.k8s.elastic.co/Beat,
    elasticsearch.k8s.elastic.co/Elasticsearch,
    enterprisesearch.k8s.elastic.co/EnterpriseSearch,
    kibana.k8s.elastic.co/Kibana,
    logstash.k8s.elastic.co/Logstash,
    maps.k8s.elastic.co/ElasticMapsServer,
    stackconfigpolicy.k8s.elastic.co/StackConfigPolicy,
  ]
}

# github.com/elastic/cloud-on-k8s deploy/eck-operator, compared at 3.3.2, 3.4.1 and 3.5.0.
chart-facts eck-operator ">=3.3 <4" from "https://helm.elastic.co" {
  provides [
    agent.k8s.elastic.co/Agent,
    apm.k8s.elastic.co/ApmServer,
    autoops.k8s.elastic.co/AutoOpsAgentPolicy,
    autoscaling.k8s.elastic.co/ElasticsearchAutoscaler,
    beat.k8s.elastic.co/Beat,
    elasticsearch.k8s.elastic.co/Elasticsearch,
    enterprisesearch.k8s.elastic.co/EnterpriseSearch,
    kibana.k8s.elastic.co/Kibana,
    logstash.k8s.elastic.co/Logstash,
    maps.k8s.elastic.co/ElasticMapsServer,
    packageregistry.k8s.elastic.co/PackageRegistry,
    stackconfigpolicy.k8s.elastic.co/StackConfigPolicy,
  ]
}

# github.com/bitnami/charts bitnami/rabbitmq-cluster-operator/crds, read at 4.4.40; the topology operator is part of it.
chart-facts rabbitmq-cluster-operator ">=4.4 <5" from "registry-1.docker.io/bitnamicharts", "https://charts.bitnami.com/bitnami" {
  provides crds [
    rabbitmq.com/Binding,
    rabbitmq.com/Exchange,
    rabbitmq.com/Federation,
    rabbitmq.com/OperatorPolicy,
    rabbitmq.com/Permission,
    rabbitmq.com/Policy,
    rabbitmq.com/Queue,
    rabbitmq.com/RabbitmqCluster,
    rabbitmq.com/SchemaReplication,
    rabbitmq.com/Shovel,
    rabbitmq.com/SuperStream,
    rabbitmq.com/TopicPermission,
    rabbitmq.com/User,
    rabbitmq.com/Vhost,
  ]
}

# github.com/mariadb-operator/mariadb-operator deploy/charts/mariadb-operator-crds, compared at 25.8.4 and 25.10.4.
chart-facts mariadb-operator-crds ">=25.8 <26.3" from "https://helm.mariadb.com/mariadb-operator", "https://mariadb-operator.github.io/mariadb-operator", "ghcr.io/mariadb-operator/charts" {
  provides [
    k8s.mariadb.com/Backup,
    k8s.mariadb.com/Connection,
    k8s.mariadb.com/Database,
    k8s.mariadb.com/ExternalMariaDB,
    k8s.mariadb.com/Grant,
    k8s.mariadb.com/MariaDB,
    k8s.mariadb.com/MaxScale,
    k8s.mariadb.com/PhysicalBackup,
    k8s.mariadb.com/Restore,
    k8s.mariadb.com/SqlJob,
    k8s.mariadb.com/User,
  ]
}

# github.com/mariadb-operator/mariadb-operator deploy/charts/mariadb-operator-crds, compared at 26.3.0 and 26.6.0.
chart-facts mariadb-operator-crds ">=26.3 <27" from "https://helm.mariadb.com/mariadb-operator", "https://mariadb-operator.github.io/mariadb-operator", "ghcr.io/mariadb-operator/charts" {
  provides [
    k8s.mariadb.com/Backup,
    k8s.mariadb.com/Connection,
    k8s.mariadb.com/Database,
    k8s.mariadb.com/ExternalMariaDB,
    k8s.mariadb.com/Grant,
    k8s.mariadb.com/MariaDB,
    k8s.mariadb.com/MaxScale,
    k8s.mariadb.com/PhysicalBackup,
    k8s.mariadb.com/PointInTimeRecovery,
    k8s.mariadb.com/Restore,
    k8s.mariadb.com/SqlJob,
    k8s.mariadb.com/User,
  ]
}

# github.com/mariadb-operator/mariadb-operator deploy/charts/mariadb-operator and docs/helm.md, compared at 25.8.4 and
# 26.6.0. The kinds are expected from mariadb-operator-crds unless this chart is told to bring them.
chart-facts mariadb-operator ">=25.8 <27" from "https://helm.mariadb.com/mariadb-operator", "https://mariadb-operator.github.io/mariadb-operator", "ghcr.io/mariadb-operator/charts" {
  provides when "crds.enabled" [
    k8s.mariadb.com/Backup,
    k8s.mariadb.com/Connection,
    k8s.mariadb.com/Database,
    k8s.mariadb.com/ExternalMariaDB,
    k8s.mariadb.com/Grant,
    k8s.mariadb.com/MariaDB,
    k8s.mariadb.com/MaxScale,
    k8s.mariadb.com/PhysicalBackup,
    k8s.mariadb.com/Restore,
    k8s.mariadb.com/SqlJob,
    k8s.mariadb.com/User,
  ]
  needs k8s.mariadb.com/MariaDB
}

# github.com/zalando/postgres-operator charts/postgres-operator/crds, compared at v1.12.2, v1.14.0, v1.15.1 and v2.0.1.
# The kind postgresql is really written in small letters.
chart-facts postgres-operator ">=1.12 <3" from "https://opensource.zalando.com/postgres-operator/charts/postgres-operator" {
  provides crds acid.zalan.do/OperatorConfiguration, acid.zalan.do/PostgresTeam, acid.zalan.do/postgresql
}

# github.com/percona/percona-helm-charts charts/pg-operator/crds, compared at 2.4.0, 2.6.0 and 2.9.0.
chart-facts pg-operator ">=2.4 <3" from "https://percona.github.io/percona-helm-charts", "https://percona.github.io/percona-helm-charts/" {
  provides crds [
    pgv2.percona.com/PerconaPGBackup,
    pgv2.percona.com/PerconaPGCluster,
    pgv2.percona.com/PerconaPGRestore,
    pgv2.percona.com/PerconaPGUpgrade,
    postgres-operator.crunchydata.com/CrunchyBridgeCluster,
    postgres-operator.crunchydata.com/PGAdmin,
    postgres-operator.crunchydata.com/PGUpgrade,
    postgres-operator.crunchydata.com/PostgresCluster,
  ]
}

# github.com/percona/percona-helm-charts charts/pg-operator/crds, read at 3.0.0, which renamed the upstream group.
chart-facts pg-operator ">=3 <4" from "https://percona.github.io/percona-helm-charts", "https://percona.github.io/percona-helm-charts/" {
  provides crds [
    pgv2.percona.com/PerconaPGBackup,
    pgv2.percona.com/PerconaPGCluster,
    pgv2.percona.com/PerconaPGRestore,
    pgv2.percona.com/PerconaPGUpgrade,
    upstream.pgv2.percona.com/CrunchyBridgeCluster,
    upstream.pgv2.percona.com/PGAdmin,
    upstream.pgv2.percona.com/PGUpgrade,
    upstream.pgv2.percona.com/PostgresCluster,
  ]
}

# github.com/percona/percona-helm-charts charts/ps-operator/crds, compared at 0.8.0, 0.12.0, 1.0.0 and 1.1.0.
chart-facts ps-operator ">=0.8 <2" from "https://percona.github.io/percona-helm-charts", "https://percona.github.io/percona-helm-charts/" {
  provides crds ps.percona.com/PerconaServerMySQL, ps.percona.com/PerconaServerMySQLBackup, ps.percona.com/PerconaServerMySQLRestore
}

# github.com/percona/percona-helm-charts charts/psmdb-operator/crds, compared at 1.15.0, 1.19.0 and 1.22.0.
chart-facts psmdb-operator ">=1.15 <2" from "https://percona.github.io/percona-helm-charts", "https://percona.github.io/percona-helm-charts/" {
  provides crds psmdb.percona.com/PerconaServerMongoDB, psmdb.percona.com/PerconaServerMongoDBBackup, psmdb.percona.com/PerconaServerMongoDBRestore
}

# github.com/percona/percona-helm-charts charts/psmdb-operator-crds, rendered at 1.22.0.
chart-facts psmdb-operator-crds ">=1.22 <2" from "https://percona.github.io/percona-helm-charts", "https://percona.github.io/percona-helm-charts/" {
  provides psmdb.percona.com/PerconaServerMongoDB, psmdb.percona.com/PerconaServerMongoDBBackup, psmdb.percona.com/PerconaServerMongoDBRestore
}

# github.com/percona/percona-helm-charts charts/pxc-operator/crds, compared at 1.14.0, 1.17.0 and 1.20.0.
chart-facts pxc-operator ">=1.14 <2" from "https://percona.github.io/percona-helm-charts", "https://percona.github.io/percona-helm-charts/" {
  provides crds pxc.percona.com/PerconaXtraDBCluster, pxc.percona.com/PerconaXtraDBClusterBackup, pxc.percona.com/PerconaXtraDBClusterRestore
}

# github.com/OT-CONTAINER-KIT/redis-operator charts/redis-operator/crds, compared at chart 0.16.4, 0.21.2 and 0.26.1.
chart-facts redis-operator ">=0.16.4 <1" from "https://ot-container-kit.github.io/helm-charts", "https://ot-container-kit.github.io/helm-charts/" {
  provides crds [
    redis.redis.opstreelabs.in/Redis,
    redis.redis.opstreelabs.in/RedisCluster,
    redis.redis.opstreelabs.in/RedisReplication,
    redis.redis.opstreelabs.in/RedisSentinel,
  ]
}

# github.com/spotahome/redis-operator charts/redisoperator/crds, read at chart 3.3.0: another chart of the same name.
chart-facts redis-operator ">=3.3 <4" from "https://spotahome.github.io/redis-operator" {
  provides crds databases.spotahome.com/RedisFailover
}

# github.com/kubeflow/spark-operator charts/spark-operator-chart/crds, compared at v2.0.2 and v2.2.1.
chart-facts spark-operator ">=2 <2.3" from "https://kubeflow.github.io/spark-operator" {
  provides crds sparkoperator.k8s.io/ScheduledSparkApplication, sparkoperator.k8s.io/SparkApplication
}

# github.com/kubeflow/spark-operator charts/spark-operator-chart/crds, compared at v2.3.0, v2.4.0 and v2.5.2.
chart-facts spark-operator ">=2.3 <3" from "https://kubeflow.github.io/spark-operator" {
  provides crds sparkoperator.k8s.io/ScheduledSparkApplication, sparkoperator.k8s.io/SparkApplication, sparkoperator.k8s.io/SparkConnect
}
