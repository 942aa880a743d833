# A source written as data has to name what it reads.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }
in base {
  app one { spec { source: { path: "one" } } }
  app two {
    namespace default
    spec {
      sources: [
        { chart: "two", repoURL: "https://charts.example" }
        { chart: "more", targetRevision: "1.0.0" }
        { repoURL: "", path: "a", targetRevision: "" }
        { repoURL: "https://git.example/shop.git", path: 3 }
      ]
    }
  }
  app three { path "three"; spec { source: { repoURL: "" } } }
}
