# Words that look like a slip, and are what is meant.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer because
layer layer "named so" after because
default profile profile {
  because
  layer
}

in because {
  app app { path "app"; provides capability because }
}
in layer {
  app form {
    path "form"
    needs app, core/Secret
      because 'it is "one"'
    needs [
      capability because,
    ]
      because """
        of this
        """
  }
}
external core/Secret
because "it is by hand"
