# What could not be read may have brought the `ref`.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }
in base {
  app one {
    chart one "1.0.0" from "https://charts.example" { values "$lent/a.yaml" }
    with lends
    namespace default
  }
  app two { path "two" { ref "no name" } }
}
