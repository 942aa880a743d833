import std/charts

catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }

layer base
default profile small { base }

in base {
  app front { path "front"; needs kafka.strimzi.io/Kafka, kafka.strimzi.io/KafkaTopic }
  app strimzi { chart strimzi-kafka-operator "0.48.0" from "https://strimzi.io/charts/" { skip-crds } }
}
