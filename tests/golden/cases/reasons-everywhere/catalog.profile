catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }

in base {
  app queue {
    path "queue" { recurse because "folders by team"; spec { directory: { jsonnet: { libs: ["lib"] } } } because "shared" }
    sync automated { prune because "nothing is made by hand"; self-heal because "nobody edits" }
    retry 8 { backoff 15s because "the queue starts slowly" }
    ignore apps/Deployment { "/spec/replicas" because "scaled by keda"; jq '.x' because "odd" }
    spec { revisionHistoryLimit: 3 } because "the disk is small"
  }
  app chart {
    chart chart "1.2.0" from "https://charts.example" { skip-crds because "kinds come from elsewhere" }
    namespace default
  }
}
