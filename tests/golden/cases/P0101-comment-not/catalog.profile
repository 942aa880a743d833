# In strings and within words `//` and `/*` begin nothing.
catalog shop { tree "clusters/shop"; repo https://git.example/shop.git }
layer base "what // everything stands on"
default profile base { base }

in base {
  app because {
    path "because" { include "**/*.yaml" }
    annotation example.org/link = //git.example/shop because "it // is one"
    provides storage.example/*
  }
}
