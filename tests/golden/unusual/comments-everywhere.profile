# Comments at the end of anything.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }

layer base # the base
default profile base { base } # default
in base { # apps
  # one
  app a { # its body
    path "a" # its source
    # needs nothing
    needs [ # a list
      b, # of b
    ] # closed
  } # done
  app b { path "b" }
}
