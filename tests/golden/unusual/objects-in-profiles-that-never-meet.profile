# One object has two providers, in two profiles.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }

layer cloud
layer metal
default profile cloud { cloud }
profile metal { metal }
in cloud { app front { path "front"; provides core/Service shop/front } }
in metal { app front-metal { path "front/metal"; provides core/Service shop/front } }
