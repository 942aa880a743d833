# By hand, one after the other.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }

in base {
  app server { path "server"; sync manual; provides capability completion }
  app test { path "test"; sync manual; needs capability completion }
}
