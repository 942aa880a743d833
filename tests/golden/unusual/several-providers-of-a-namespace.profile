# Three apps make one namespace; each waits for none of the others.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }

in base {
  app a { path "a"; namespace shared; option CreateNamespace }
  app b { path "b"; namespace shared; option CreateNamespace }
  app c { path "c"; namespace shared }
}
