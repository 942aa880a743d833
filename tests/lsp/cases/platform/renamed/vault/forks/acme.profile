fork acme {
#    ^^^^ def: acme
  tree "clusters/acme"
  let domain = "acme.example"
#     ^^^^^^ use: domain
  app vault {
#     ^^^^^ use: store
    wave 3
  }
  drop app front
#          ^^^^^ use: front
}
