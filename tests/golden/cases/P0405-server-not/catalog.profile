catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git"; project shop }
layer base
default profile base { base }
project shop { destination server "https://kubernetes.default.svc/"; destination cluster gpu }
in base {
  app queue { path "queue"; namespace jobs; server "https://kubernetes.default.svc/"; option CreateNamespace }
  app jobs { path "jobs"; namespace jobs; needs queue }
  app far { path "far"; cluster gpu }
}
