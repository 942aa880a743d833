# One source renders in one way, whichever statement asks for a plain directory.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }
in base {
  app one { path "one" { include "*.yaml"; spec { kustomize: { namePrefix: "a-" } } } }
  app two { path "two" { exclude "*.txt"; spec { kustomize: { namePrefix: "a-" } } } }
  app three { path "three" { recurse; spec { kustomize: { namePrefix: "a-" } } } }
}
in base { app four { path "four" { kustomize { namePrefix: "a-" }; spec { helm: { valueFiles: ["a.yaml"] } } } } }
