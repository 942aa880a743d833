# Small clusters that serve no models: the base alone.
fork edge "the base platform alone" {
  tree "clusters/edge"
  only profile platform
}
