catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git"; revision "HEAD" }
layer base
default profile base { base }

in base {
  app branch { path "branch" at "release/1.2" }
  app tag { path "tag" at "v1.2.0" }
  app commit { path "commit" at "4b42464f0" }
  app range { path "range" at ">=1.2 <2" }
  app star { path "star" at "*" }
}
