catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }
in base { app queue { path "queue" } }
# Nothing of `acme` lies in the trees of these.
fork acme { tree "clusters/acme"; hub central }
fork blue { tree "clusters/blue"; hub west }
fork copy { tree "clusters/blue"; hub west }
# Not read yet: what it will be is not known.
fork open { tree "clusters/${acme}" }
