# Only the fork's value is wrong.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }
let team = "jobs"
in base {
  app queue { path "queue"; label team = "${team}" }
  app clock { path "clock" }
}
fork acme { tree "clusters/acme"; let team = "no label!" }
