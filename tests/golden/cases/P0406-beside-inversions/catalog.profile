# What mends a P0404 may mend a P0406 too: it is silent where the new wave is enough, and only there.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git"; argo-cd { application-health } }
preset auto { sync automated }
layer base
layer side
default profile base { base, side }
in base {
  app prices { path "prices"; with auto; wave 1 }
  app mail { path "mail"; with auto; wave 2 }
  app search { path "search"; with auto; wave 3 }
  app front { path "front"; with auto; wave 0; needs prices; uses mail }
  app back { path "back"; with auto; wave 0; needs prices; uses search }
}
in side {
  app stock { path "stock"; with auto; wave 5 }
  app orders { path "orders"; with auto; wave 2; needs stock }
  app early { path "early"; with auto; wave 0; uses stock }
  app late { path "late"; with auto; wave 1; uses stock }
}
