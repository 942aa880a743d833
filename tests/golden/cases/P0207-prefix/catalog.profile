catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }

layer base
default profile small { base }

in base {
  app front { path "front" }
  app back { path "back" }
}

fork acme {
  tree "clusters/acme"
  prefix "the-one-and-only-acme-corporation-of-the-whole-wide-world-"
}
