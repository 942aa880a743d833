# Into no namespace, and into one that Helm is told of.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }
in base {
  app queue { chart queue "1.0.0" from "https://charts.example" { release one } }
  app clock { chart clock "1.0.0" from "https://charts.example" { release one } }
  app bell { name "one"; chart bell "1.0.0" from "https://charts.example" { spec { helm: { namespace: "other" } } } }
  app door { chart door "1.0.0" from "https://charts.example" { release one; spec { helm: { namespace: "other" } } } }
}
