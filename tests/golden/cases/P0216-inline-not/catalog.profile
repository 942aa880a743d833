catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git"; revision "main" }
layer base
default profile base { base }

in base {
  app queue {
    chart queue "1.2.0" from "https://charts.example" {
      inline """
        # an anchor, a merge and a block are the chart's own business
        small: &small { cpu: 1 }
        worker:
          <<: *small
          note: |
            [ not closed
      """
    }
    namespace default
  }
  app store { chart store "1.2.0" from "https://charts.example" { inline "# nothing yet" }; namespace default }
}
