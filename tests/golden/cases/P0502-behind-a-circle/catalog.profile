# `front` waits for a circle of others, in its home as well as here: it is in none itself.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
layer top after base
default profile base { base }
profile full extends base { top }

in base {
  app a { path "a"; needs b }
  app b { path "b"; needs a, capability disks }
  app disk { path "disk"; provides capability disks }
}
in top {
  app front { path "front"; needs a; provides capability disks }
  app last { path "last" }
}

place front in base because "it was early once"
