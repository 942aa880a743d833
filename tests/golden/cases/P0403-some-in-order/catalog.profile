# Each order that is asked for is found, though some of the layers have one already.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
layer data
layer front after data
layer other
layer report after other
default profile all { base, data, front, other, report }
in base { app queue { path "queue" } }
in data { app ledger { path "ledger" } }
in front { app shop { path "shop"; needs queue } }
in other { app notes { path "notes" } }
in report { app sums { path "sums"; needs ledger } }
