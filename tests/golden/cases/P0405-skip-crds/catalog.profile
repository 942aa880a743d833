import std/charts
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git"; revision "main" }
layer base
default profile base { base }

in base {
  app strimzi {
    chart strimzi-kafka-operator "0.48.0" from "https://strimzi.io/charts/" { skip-crds }
    namespace default
  }
  app kafka {
    path "kafka"
    needs kafka.strimzi.io/Kafka, kafka.strimzi.io/KafkaNodePool
  }
}
