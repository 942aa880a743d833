# Charts that run databases and message brokers.

# Rendered at 0.26.0, 0.28.3 and 0.29.0 from github.com/cloudnative-pg/charts charts/cloudnative-pg.
chart-facts cloudnative-pg ">=0.26 <1" from "https://cloudnative-pg.github.io/charts", "ghcr.io/cloudnative-pg/charts" {
  provides unless false "crds.create" [
    postgresql.cnpg.io/Backup,
    postgresql.cnpg.io/Cluster,
    postgresql.cnpg.io/ClusterImageCatalog,
    postgresql.cnpg.io/Database,
    postgresql.cnpg.io/FailoverQuorum,
    postgresql.cnpg.io/ImageCatalog,
    postgresql.cnpg.io/Pooler,
    postgresql.cnpg.io/Publication,
    postgresql.cnpg.io/ScheduledBackup,
    postgresql.cnpg.io/Subscription,
  ]
}

# New in 0.29.0: github.com/cloudnative-pg/charts charts/cloudnative-pg.
chart-facts cloudnative-pg ">=0.29 <1" from "https://cloudnative-pg.github.io/charts", "ghcr.io/cloudnative-pg/charts" {
  provides unless false "crds.create" postgresql.cnpg.io/DatabaseRole
}

# Read at 0.46.0, 1.0.1 and 1.2.0 in github.com/strimzi/strimzi-kafka-operator packaging/helm-charts/helm3.
chart-facts strimzi-kafka-operator ">=0.46 <2" from [
  "https://strimzi.io/charts/",
  "https://strimzi.io/charts",
  "quay.io/strimzi-helm",
] {
  provides crds [
    core.strimzi.io/StrimziPodSet,
    kafka.strimzi.io/Kafka,
    kafka.strimzi.io/KafkaBridge,
    kafka.strimzi.io/KafkaConnect,
    kafka.strimzi.io/KafkaConnector,
    kafka.strimzi.io/KafkaMirrorMaker2,
    kafka.strimzi.io/KafkaNodePool,
    kafka.strimzi.io/KafkaRebalance,
    kafka.strimzi.io/KafkaTopic,
    kafka.strimzi.io/KafkaUser,
  ]
}
