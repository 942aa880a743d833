catalog shop { tree "clusters/shop"; repo "git.example" }
layer base
default profile base { base }

in base {
  app queue { path "queue" }
  app jobs { path "jobs" from "htps://git.example/jobs.git" at "main" }
  app search { chart search "1.0.0" from "git@git.example:charts.git" }
  app front { path "front" from "" }
}
