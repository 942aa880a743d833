fork acme {
#    ^^^^ def: acme
  tree "clusters/acme"
  let domain = "acme.example"
#     ^^^^^^ use: domain
  app store {
#     ^^^^^ use: store
    wave 3
  }
  drop app front
#          ^^^^^ use: front
}
