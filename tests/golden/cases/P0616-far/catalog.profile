# Nothing near is known; and one that is known, but takes nothing away.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }
in base {
  app queue { path "queue"; finalizer "example.org/nobody-knows" }
  app after { path "after"; finalizer "post-delete-finalizer.argocd.argoproj.io" }
  app clock { manifest "clock.yaml" }
}
