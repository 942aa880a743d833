# Statements may be as far apart as one likes.
# nothing

catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }



layer base
#     ^^^^ def: base
default profile base { base }
#               ^^^^ def: profile base
#                      ^^^^ use: base


in base {
#  ^^^^ use: base


  app a {
#     ^ def: a
#     ^ hover: layer `base`, its home

    path "a"

  }

}


