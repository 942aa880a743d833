catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git"; argo-cd { application-health } }
layer base
default profile base { base }

in base {
  app queue { path "queue"; sync automated; provides queue.example/Queue }
  app queues { path "queues"; sync automated; needs queue.example/Queue }
}
