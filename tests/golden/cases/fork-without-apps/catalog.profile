# Nobody is left to use the project of the catalog: it is not written.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git"; project house }
project house "what the shop may bring"
layer base
default profile base { base }
in base { app queue { path "queue" } }
fork bare { tree "clusters/bare"; drop layer base }
fork empty { tree "clusters/empty"; drop app queue }
