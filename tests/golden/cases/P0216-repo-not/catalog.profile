catalog shop { tree "clusters/shop"; repo "git@git.example:shop.git" }
layer base
default profile base { base }

in base {
  app https { path "https" from "https://git.example/a.git" at "main" }
  app http { path "http" from "http://git.example/a.git" at "main" }
  app ssh { path "ssh" from "ssh://git@git.example:2222/a.git" at "main" }
  app git { path "git" from "git://git.example/a.git" at "main" }
  app scp { path "scp" from "deploy@git.example:a.git" at "main" }
  app upper { path "upper" from "HTTPS://git.example/b.git" at "main" }
  app registry { chart registry "1.0.0" from "quay.io/example/charts" }
}
