catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }

in base {
  app queue { path "charts/queue" { values "values.yaml" } }
  app jobs { path "charts/jobs" { spec { helm: { version: "v3" } } } }
  app plain { path "plain" }
}
fork acme { tree "clusters/acme"; prefix "acme-" }
