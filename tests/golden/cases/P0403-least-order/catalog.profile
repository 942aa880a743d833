# Each of the two is asked to come after what it needs, and not after all that comes later, too.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
layer data after base
layer front
layer report
default profile all { base, data, front, report }

in base { app queue { path "queue" } }
in data { app ledger { path "ledger" } }
in front { app shop { path "shop"; needs queue } }
in report { app sums { path "sums"; needs ledger } }
