# Only what another cluster lacks makes the `external` needed: not what an app provides itself, nor what is Kubernetes' own.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }
external queue.example/*, apps/Deployment because "the cloud brings them"
in base {
  app queue { path "queue"; provides queue.example/* }
  app far { path "far"; cluster edge; needs apps/Deployment; provides queue.example/Queue; needs queue.example/Queue }
}
