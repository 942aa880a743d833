# What other profiles lack does not mend the placement in all of its own.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer a
layer b after a
layer c after b
default profile one { a }
profile also extends one { b }
profile two { b }
profile full extends one { c }

in a { app front { path "front"; uses search } }
in b { app clock { path "clock" } }
in c {
  app search { path "search" }
  app queue { path "queue"; uses search }
}
place queue in b because "it was early once"
