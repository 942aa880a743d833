in base {
#  ^^^^ use: base
  app store "keeps things" {
#     ^^^^^ def: store
#     ^ hover: layer `base`, its home
#     ^ hover: wave 0, inferred
    chart cloudnative-pg "0.28.3" from "ghcr.io/cloudnative-pg/charts"
#         ^ hover: the library knows
    namespace store
#             ^^^^^ def: namespace-store
    with automated, create-namespace
#        ^ hover: self-heal
    provides capability storage
#            ^^^^^^^^^^^^^^^^^^ def: storage
  }
}

in surface {
#  ^^^^^ use: upper
  app crds "kinds that the store needs" {
#     ^^^^ def: crds
    path "crds"
    with careful
#        ^^^^^^^ use: careful
#        ^ hover: option ServerSideApply
#       ^ completion: careful, automated, manual
    provides things.example.org/Thing
#            ^^^^^^^^^^^^^^^^^^^^^^^^ def: thing
  }

  app front "shows things" {
#     ^^^^^ def: front
    path "front/${domain}"
#                 ^^^^^^ use: domain
    namespace front
    with automated, create-namespace
    needs store because "`store` keeps what it shows"
#         ^^^^^ use: store
#                         ^^^^^ use: store
#         ^ apply-rename: vault
    uses capability storage
#        ^^^^^^^^^^^^^^^^^^ use: storage
    uses postgresql.cnpg.io/Cluster
#        ^ hover: provided by `store` in layer `base`, known of its chart
    needs things.example.org/Thing
#         ^^^^^^^^^^^^^^^^^^^^^^^^ use: thing
#        ^ completion: store, crds, things.example.org/Thing, capability
    uses namespace store
#        ^^^^^^^^^^^^^^^ use: namespace-store
  }
}

place crds in base because "`front` reads its kinds when it starts"
#     ^^^^ use: crds
#             ^^^^ use: base
#                            ^^^^^ use: front
#     ^ hover: placed there
