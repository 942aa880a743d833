catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }

in base {
  app queue {
    chart queue "1.0.0" from "https://charts.example" { values "queue/$values/values.yaml" }
  }
  app jobs {
    chart jobs "1.0.0" from "https://charts.example" { values "$values/jobs.yaml", "jobs/$$values/values.yaml" }
  }
}
