# One object has two providers, in two profiles.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }

layer cloud
#     ^^^^^ def: cloud
layer metal
default profile cloud { cloud }
#               ^^^^^ def: profile cloud
#                       ^^^^^ use: cloud
profile metal { metal }
in cloud { app front { path "front"; provides core/Service shop/front } }
#  ^^^^^ use: cloud
#              ^^^^^ def: front
#              ^ hover: layer `cloud`, its home
in metal { app front-metal { path "front/metal"; provides core/Service shop/front } }
