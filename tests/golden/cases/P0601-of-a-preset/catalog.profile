# What a preset brings to several is said once, wherever the preset stands.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }
preset early {
  sync automated
  option Validat = false
  option CreateNamespace
  option RespectIgnoreDifferences
}
in base {
  app one { path "one"; with early }
  app two { path "two"; with early, late }
}
preset late {
  option Replace
  option ServerSideApply
  finalizer "example.org/nobody-knows"
  label team = "no label!"
}
