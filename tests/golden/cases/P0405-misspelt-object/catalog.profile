# One object is provided by a misspelt kind: the message about that kind says it all. Another is missing by that very kind, and one
# has the name alone in common.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }

in base {
  app operator { path "operator"; provides store.example/SecretStore, disk.example/Pool }
  app far { path "far"; server "https://far.example"; provides store.example/SecretStor vault }
  app vault { path "vault"; provides store.example/SecretStor vault }
  app ledger { path "ledger"; needs store.example/SecretStore vault }
  app books { path "books"; needs store.example/SecretStor books }
  app disks { path "disks"; needs disk.example/Pool vault }
}
