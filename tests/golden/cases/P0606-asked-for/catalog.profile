# Only `blue` is asked for: what the others have in common among themselves is not told. `acme` and `dune` install the same
# Application, `cyan` another one of the same release.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
layer jobs after base
default profile base { base }
profile full extends base { jobs }
in base { app queue { chart queue "1.0.0" from "https://charts.example" { release one }; namespace default } }
in jobs { app clock { chart clock "1.0.0" from "https://charts.example" { release two }; namespace default } }

fork acme { tree "clusters/acme"; hub main; drop layer jobs }
fork blue { tree "clusters/blue"; hub main }
fork cyan { tree "clusters/cyan"; hub main; prefix "cyan-" }
fork dune { tree "clusters/dune"; hub main }
