# What could not be read may have brought one `ref`; the other is there.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }
in base {
  app one {
    chart one "1.0.0" from "https://charts.example" { values "$lent/a.yaml", "$own" }
    ref own from "https://git.example/values.git" at "main"
    with lends
    namespace default
  }
  app two { path "two" { ref "no name" } }
  app three { path "three"; spec { sources: [{ repoURL: "https://git.example/a.git", path: "a", ref: "a-b_c1" }] } }
}
