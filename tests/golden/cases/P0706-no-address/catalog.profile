# What is neither a URL nor the address of a Git repository is told of once.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }
in base { app queue { path "queue" from "git.exa\u{7F}mple/queue" } }
