# Who brings all kinds of a group to another cluster does not bring this object.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }
in base {
  app operator { path "base/operator"; server "https://far.example"; provides shop.example/* }
  app here { path "base/here"; provides shop.example/* }
  app user { path "base/user"; needs shop.example/Queue orders }
}
