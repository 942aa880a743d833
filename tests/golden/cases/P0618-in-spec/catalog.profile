# A release that is written as data counts as one that is said.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }
in base {
  app queue { chart queue "1.0.0" from "https://charts.example"; namespace default }
  app jobs { chart jobs "1.0.0" from "https://charts.example" { spec { helm: { releaseName: "queue" } } }; namespace default }
}
