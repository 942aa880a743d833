# Resources that outlive their Application: notes, not errors.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }

layer base { root { no finalizer } }
default profile base { base }
in base { app a { path "a"; no finalizer } }
