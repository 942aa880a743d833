catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git"; revision "main" }
layer base
default profile base { base }

in base {
  app queue { path "queue" from "https://git.example/the queue.git" }
  app store { chart store "1.2.0" from "https://charts.example/ store"; namespace default }
  app lab { path "lab" from "git@git.example:the lab.git" because "ssh takes a blank" }
}
