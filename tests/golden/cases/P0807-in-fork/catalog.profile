catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }
in base {
  app plain { manifest "plain.yaml" }
  app nameless { manifest "nameless.yaml" }
  app hollow { manifest "hollow.yaml" }
}
fork far { tree "clusters/far"; repo "https://git.far.example/shop.git" }
