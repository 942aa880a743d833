catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }
in base { app queue { path "queue" } }
fork acme { tree "clusters/acme"; prefix "Acme_" }
fork long { tree "clusters/long"; prefix "a-prefix-that-goes-on-and-on-and-on-until-no-name-fits-behind-it-" }
