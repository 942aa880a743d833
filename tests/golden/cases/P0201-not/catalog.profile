catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }

# Each kind of name has a space of its own, and no word is reserved.
layer profile
project profile
preset profile { sync automated; project profile }
default profile profile { profile }
in profile {
  app profile { path "profile"; with profile }
  app layer { path "layer"; with profile; needs profile }
}
