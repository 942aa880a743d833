catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }
in base {
  app one { spec { source: { repoURL: 3, helm: "no", path: "one" } } }
  app two { ref lent from "https://git.example/values.git" at "main" }
}
