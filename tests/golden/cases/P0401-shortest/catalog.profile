# Two circles share apps: the shorter one is shown, though `a` comes first.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }
in base {
  app a { path "base/a"; needs b }
  app b { path "base/b"; needs c }
  app c { path "base/c"; needs a, b }
}
