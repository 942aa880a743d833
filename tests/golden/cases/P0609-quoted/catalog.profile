# The prefix is not cut out of a text that is written with escapes.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
default profile base { base }
in base {
  app one { chart one "1.0.0" from "oci:\u{2F}/quay.io/charts"; namespace default }
  app two { oci "quay.io\u{2F}two" "1.0.0" }
  app three { path "three"; ref lent from "oci://quay.io/values" at "1.0.0" }
  app four { path "four" from "oci://quay.io/four" }
  app five { path "five"; spec { source: { repoURL: "oci://quay.io/five" } } }
  app six { spec { source: { repoURL: "oci://quay.io/six", path: ".", targetRevision: "1.0.0" } } }
}
