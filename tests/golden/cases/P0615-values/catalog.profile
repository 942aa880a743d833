# The source that lends the catalog's files is called `values`: one of this name is taken in its place where it lends the same.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }
in base {
  app one {
    chart one "1.0.0" from "https://charts.example" { values "a.yaml" }
    ref values from "https://git.example/shop" at "HEAD"
    namespace default
  }
  app two {
    chart two "1.0.0" from "https://charts.example" { values "a.yaml" }
    ref values from "https://git.example/shop.git" at "other"
    namespace default
  }
  app three {
    chart three "1.0.0" from "https://charts.example" { values "a.yaml" }
    ref values from "https://git.example/other.git" at "HEAD"
    namespace default
  }
  app four {
    chart four "1.0.0" from "https://charts.example" { values "a.yaml" }
    path "more" { ref values }
    namespace default
  }
}
