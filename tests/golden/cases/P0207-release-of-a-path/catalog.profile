catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }

in base {
  app a-name-of-more-than-fifty-three-characters-for-a-helm-release {
    path "charts/queue" { values "values.yaml" }
  }
}
