# Two apps want each other.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }

in base {
  app front { path "front"; wants back }
  app back { path "back"; wants front }
}
