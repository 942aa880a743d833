catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }
in base {
  app one { path "one" from "htps://git.example/one.git" }
  app two { path "two" from "git.example" }
  app three { path "three" from "git.example/three" }
  app four { path "four" from "/srv/four" }
  app five { path "five" from "./five" }
  app six { path "six" from "" }
  app seven { chart seven "1.0.0" from ""; namespace default }
  app eight { path "eight" from "https://git.example/ei ght.git" }
  app nine { path "nine" at "a b" }
  app ten { path "ten" at "" }
  app eleven { chart eleven "one two" from "https://charts.example"; namespace default }
  app twelve { path "twelve" from "https://git.example/twel\u{7F}ve.git" }
  app thirteen { path "thirteen" from "zebra://git.example/thirteen.git" }
}
