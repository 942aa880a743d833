# Every form of a string.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
#     ^^^^ def: base
default profile base { base }
#               ^^^^ def: profile base
#                      ^^^^ use: base

in base {
#  ^^^^ use: base
  app a {
#     ^ def: a
#     ^ hover: layer `base`, its home
    path "a" because 'it is "raw" here'
    annotation one = "tab\tquote\" backslash\\ dollar\$ smile\u{1F600}"
    annotation two = 'raw \n ${nothing}'
    annotation three = "${tree} of ${repo}"
    annotation empty = ""
  }
  app b {
    chart b "1.0.0" from "ghcr.io/example" {
      inline '''
        a: ${raw}
        b:
          - 1
      '''
    }
  }
  app c {
    chart c "1.0.0" from "ghcr.io/example" {
      inline """
        where: ${tree}
      """
    }
  }
}
