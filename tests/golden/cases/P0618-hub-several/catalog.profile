# Two releases that both forks install; one app has two charts of one release, and one is on another cluster.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
layer jobs after base
default profile base { base }
profile jobs { jobs }
in base {
  app queue { chart queue "1.0.0" from "https://charts.example" { release one }; namespace default }
  app clock { chart clock "1.0.0" from "https://charts.example" { release two }; namespace default }
  app far { chart queue "1.0.0" from "https://charts.example" { release one }; cluster edge; namespace default }
}
in jobs {
  app worker {
    chart worker "1.0.0" from "https://charts.example" { release one }
    chart worker-crds "1.0.0" from "https://charts.example" { release one }
    namespace default
  }
  app bell { chart bell "1.0.0" from "https://charts.example" { release two }; namespace default }
  app door { chart door "1.0.0" from "https://charts.example" { release two }; namespace default }
}

fork acme { tree "clusters/acme"; hub main; prefix "acme-"; drop layer jobs }
fork blue { tree "clusters/blue"; hub main; prefix "blue-"; drop layer base }
