# Where the server stands and where the cluster: the mistake is told where both meet.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }
preset near { server "https://kubernetes.default.svc" }
in base {
  app one { path "one"; with near, far }
  app two { path "two"; with near; cluster edge }
  app three { path "three"; with far; server "https://kubernetes.default.svc" }
  app four { path "four"; with both }
}
preset far { cluster edge }
preset both { server "https://kubernetes.default.svc"; cluster edge }
