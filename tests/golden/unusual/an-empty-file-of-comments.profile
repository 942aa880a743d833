# Statements may be as far apart as one likes.
# nothing

catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }



layer base
default profile base { base }


in base {


  app a {

    path "a"

  }

}


