# More than five lack it: those beyond the labels are named in a note, one or several.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
layer top after base
default profile base { base }
profile full extends base { top }

in base {
  app a { path "a"; uses search }
  app b { path "b"; uses search }
  app c { path "c"; uses search }
  app d { path "d"; uses search }
  app e { path "e"; uses search }
  app f { path "f"; uses search }
}
in top { app search { path "search" } }
