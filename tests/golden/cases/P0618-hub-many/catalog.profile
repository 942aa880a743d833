# More releases than a line names.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }
in base {
  app one { chart one "1.0.0" from "https://charts.example" { release one }; namespace default }
  app two { chart two "1.0.0" from "https://charts.example" { release two }; namespace default }
  app three { chart three "1.0.0" from "https://charts.example" { release three }; namespace default }
  app four { chart four "1.0.0" from "https://charts.example" { release four }; namespace default }
  app five { chart five "1.0.0" from "https://charts.example" { release five }; namespace default }
}
fork acme { tree "clusters/acme"; hub main; prefix "acme-" }
fork blue { tree "clusters/blue"; hub main; prefix "blue-" }
