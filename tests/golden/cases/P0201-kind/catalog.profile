catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git"; revision "main" }
layer base
default profile base { base }

project shop { destination namespace *; namespace-kind apps/Deploymnt, core/Deployment }
in base {
  app queue {
    path "queue"
    project shop
    needs batch/CronJobs, extensions/Ingress, policy/PodSecurityPolicy
    ignore apps/deployment { "/spec/replicas" }
  }
}
