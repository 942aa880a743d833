catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }
in base {
  app one { chart one "1.0.0" from "https://charts.example" { spec { ref: "lent" } }; namespace default }
  app two { chart two "1.0.0" from "https://charts.example" { spec { path: "two" } }; namespace default }
  app three { path "three"; spec { sources: [{ repoURL: "https://git.example/a.git", path: "a" }] } }
  app four { path "four"; path "more"; spec { source: { path: "a", repoURL: "https://git.example/a.git" } } }
  app five { spec { source: { repoURL: "https://git.example/a.git", path: "a" }, sources: [{ repoURL: "https://git.example/b.git", path: "b" }] } }
  app six { path "six"; path "more"; spec { sources: [{ repoURL: "https://git.example/a.git", path: "a" }] } }
}
