import std/charts

catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }

layer base
layer data after base

default profile small { base }
profile full extends small { data }

in base {
  app front { path "front" }
}

in data {
  app broker {
    path "broker"
    namespace kafka
    needs kafka.strimzi.io/Kafka, kafka.strimzi.io/KafkaNodePool
  }
  app orders { path "orders"; needs kafka.strimzi.io/KafkaTopic, kafka.strimzi.io/KafkaUser }
  app search { path "search"; uses kafka.strimzi.io/KafkaConnect }
}
