# Comments at the end of anything.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }

layer base # the base
#     ^^^^ def: base
default profile base { base } # default
#               ^^^^ def: profile base
#                      ^^^^ use: base
in base { # apps
#  ^^^^ use: base
  # one
  app a { # its body
    path "a" # its source
    # needs nothing
    needs [ # a list
      b, # of b
#     ^ use: b
    ] # closed
  } # done
  app b { path "b" }
#     ^ def: b
#     ^ hover: layer `base`, its home
}
