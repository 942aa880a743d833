catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }
in base {
  app one {
    chart one "1.0.0" from "https://charts.example" { values "$lent", "$lnt/a.yaml", "a/$lent/b.yaml", "a/$other/b.yaml", "a/$lent" }
    ref lent from "https://git.example/values.git" at "main"
    namespace default
  }
  app two {
    chart two "1.0.0" from "https://charts.example" {
      spec { helm: { valueFiles: ["$ARGOCD_APP_NAME.yaml", 3], fileParameters: [{ name: "a", path: "$zebra/a" }, { name: "b" }, { name: "c", path: 3 }] } }
    }
    namespace default
  }
  app three {
    spec { sources: [{ repoURL: "https://git.example/a.git", path: "a", ref: "no name" }, { repoURL: "https://git.example/a.git", ref: "a_b" }] }
  }
  app six {
    chart six "1.0.0" from "https://charts.example" { values "a.yaml", "$ARGOCD_APP_NAME/b.yaml" }
    namespace default
  }
}
