# Fields that have no statement.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
#     ^^^^ def: base
default profile base { base }
#               ^^^^ def: profile base
#                      ^^^^ use: base

in base {
#  ^^^^ use: base
  app a {
#     ^ def: a
#     ^ hover: layer `base`, its home
    path "a" {
      spec { directory: { jsonnet: { libs: ["vendor"], extVars: [{ name: "x", value: "1", code: true }] } } }
    }
    spec {
      revisionHistoryLimit: 3
      info: [
        { name: "owner", value: "shop" },
        { name: "page", value: "https://wiki.example/shop" }
      ]
      syncPolicy: { managedNamespaceMetadata: { labels: { team: "shop" } } }
    }
  }
}
