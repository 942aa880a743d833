# Of seven layers that would do six are named.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer a
layer b after a
layer c after b
layer d after c
layer e after d
layer f after e
layer g after f
layer h after g
layer i after h
default profile all { a, b, c, d, e, f, g, h, i }

in a { app moved { path "moved"; needs store }; app one { path "one" } }
in b { app two { path "two" } }
in c { app store { path "store" } }
in d { app four { path "four" } }
in e { app five { path "five" } }
in f { app six { path "six" } }
in g { app seven { path "seven" } }
in h { app eight { path "eight" } }
in i { app nine { path "nine" } }

place moved in b because "it is the second"
