# More than can be held against each other, and nothing else is said of them.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git"; project shop }
layer base
default profile base { base }
