# A rule without a kind is no rule of another kind.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }
in base { app queue { path "queue"; spec { ignoreDifferences: [{ group: "core", jsonPointers: ["/data"] }, { kind: 5, group: "core", jsonPointers: ["/data"] }] } } }
