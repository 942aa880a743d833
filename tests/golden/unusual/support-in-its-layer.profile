# A support app that somebody needs wherever it is.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
layer top after base
default profile base { base }
profile full extends base { top }

in base { app postgres { path "postgres"; support }; app ledger { path "ledger"; needs postgres } }
in top { app shop { path "shop"; uses postgres } }
