# A support app whose only dependent is a support app.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }

in base {
  app disks { path "disks"; support }
  app postgres { path "postgres"; support; needs disks }
  app ledger { path "ledger"; needs postgres }
}
