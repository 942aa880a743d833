# Values that are no map, whatever else is wrong with them.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }
in base {
  app queue {
    chart queue "1.0.0" from "https://charts.example" {
      inline """
        - a: 1
          a: 2
        """
    }
    namespace default
  }
}
