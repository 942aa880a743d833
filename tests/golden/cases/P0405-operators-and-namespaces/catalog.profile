import std/charts
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }

in base {
  app broker { path "broker"; namespace kafka; needs kafka.strimzi.io/Kafka, cert-manager.io/Certificate }
  app orders { path "orders"; namespace orders; needs kafka.strimzi.io/KafkaTopic }
  app order-box { path "order-box"; namespace order; option CreateNamespace }
  app jobs { path "jobs"; namespace jobs; needs kafka.strimzi.io/KafkaUser }
  app far { path "far"; cluster edge; namespace jobs; option CreateNamespace }
  app plain { path "plain"; namespace plain }
}
