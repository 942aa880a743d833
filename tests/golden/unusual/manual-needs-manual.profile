# By hand, one after the other.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
#     ^^^^ def: base
default profile base { base }
#               ^^^^ def: profile base
#                      ^^^^ use: base

in base {
#  ^^^^ use: base
  app server { path "server"; sync manual; provides capability completion }
  app test { path "test"; sync manual; needs capability completion }
#     ^^^^ def: test
#     ^ hover: layer `base`, its home
}
