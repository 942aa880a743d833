# Of two circles of layers the shorter one is shown; `f` only comes after the other.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer a after c
layer b after a
layer c after b
layer d after e, f
layer e after d
layer f after a, c
default profile all { a, b, c, d, e, f }

in a { app one { path "one" } }
in b { app two { path "two" } }
in c { app three { path "three" } }
in d { app four { path "four" } }
in e { app five { path "five" } }
in f { app six { path "six" } }
