catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
layer top after base
default profile base { base }
profile full extends base { top }

in base { app postgres { path "postgres"; support }; app front { path "front" } }
in top { app ledger { path "ledger"; needs postgres because "it keeps its books there" } }
