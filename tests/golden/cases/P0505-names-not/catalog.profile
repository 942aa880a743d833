# Words in backticks that the catalog knows as something else are no missing apps.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git"; project shop }
project shop
project guests { source "https://git.example/*" }
layer base
layer top after base
default profile base { base }
profile full extends base { top }
external capability metering because "the cloud meters"

in top {
  app search { path "lib/search/index"; name "the-search"; namespace look-here; project guests; option CreateNamespace }
  app queue {
    chart message-queue "1.0.0" from "https://charts.example/stable" { release mq }
    namespace kube-system
    cluster edge
    provides queue.example/Queue, core/Service jobs/doorbell
  }
}
in base { app queues { path "queues"; cluster edge; needs queue.example/Queue; wants namespace lobby } }

place queue in base because """
  `full`, `top`, `guests`, `jobs`, `doorbell`, `lobby`, `metering`, `look-here`, `kube-system`, `the-search`, `edge`,
  `message-queue`, `index`, `mq`, `stable`
  """
