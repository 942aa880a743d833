# Only whole parts of names count. A word that is written with an escape is not replaced as it stands.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
layer top after base
default profile base { base }
profile full extends base { top }

in top { app search { path "lib/xsearching/indexes"; namespace look-here; option CreateNamespace }; app queue { path "queue" } }
in base { app queues { path "queues"; needs queue } }

place queue in base because "`que\u{75}ess`, `look`, `searching` and `index` need it"
