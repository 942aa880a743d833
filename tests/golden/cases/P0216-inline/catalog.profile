catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git"; revision "main" }
layer base
default profile base { base }

in base {
  app queue {
    chart queue "1.2.0" from "https://charts.example" {
      inline """
        size: 3
        tolerations: [
      """
    }
    namespace default
  }
  app store { chart store "1.2.0" from "https://charts.example" { inline "values.yaml" }; namespace default }
}
