import std/argo
import std/charts
#      ^ hover: library

catalog cases {
  tree "clusters/cases"
  repo "https://github.com/example/cases.git"
  revision "main"
  project everything
#         ^^^^^^^^^^ use: everything
}

let domain = "example.org"
#   ^^^^^^ def: domain

project everything "all of it"
#       ^^^^^^^^^^ def: everything

layer base "what all stand on"
#     ^^^^ def: base
#     ^ hover: 2 apps: `crds` and `store`
layer upper "what people see" after base
#     ^^^^^ def: upper
#                                   ^^^^ use: base

default profile minimal { base }
#               ^^^^^^^ def: minimal
#                         ^^^^ use: base
profile full extends minimal { upper }
#                    ^^^^^^^ use: minimal
#       ^ hover: layers `base` and `upper`
#                              ^^^^^ use: upper
#                              ^ apply-rename: surface

preset careful {
#      ^^^^^^^ def: careful
  sync manual
# ^ hover: somebody syncs it by hand
  option ServerSideApply
#        ^ hover: merges fields by their owner
}
