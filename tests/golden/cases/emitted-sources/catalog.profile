# Every way to say where something comes from; the files are kept whole.
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git"; revision "main" }
layer base
default profile base { base }

in base {
  app chart-plain "a queue" { chart queue "1.0.0" from "https://charts.example" }
  app chart-full {
    chart queue "1.0.0" from "quay.io/queue" {
      values "base/queue.yaml", "$shared/common.yaml" because "the second one is everybody's"
      release the-queue
      set replicas = 3
      set "image.tag" = "1.0"
      set tls = true
      inline { storage: { size: "10Gi", class: null }, hosts: ["a.example", "no"] }
      skip-crds
      spec { helm: { passCredentials: true } }
    }
    ref shared from "https://git.example/shared.git" at "v2"
    namespace default
  }
  app chart-text {
    chart queue "1.0.0" from "https://charts.example" {
      inline """
        # kept as it stands
        on: yes
        """
    }
  }
  app path-plain { path "base/plain" }
  app path-full {
    path "base/full" from "https://git.example/other.git" at "v1" {
      recurse
      include "*.yaml"
      exclude "{test,ci}/*"
      ref lent
    }
    chart queue "1.0.0" from "https://charts.example" { values "$lent/values.yaml" }
  }
  app path-kustomize {
    path "base/overlay" {
      kustomize { namePrefix: "far-", images: ["shop/web=shop/web:2"], commonLabels: { team: "web" } }
    }
  }
  app oci-plain { oci "oci://ghcr.io/shop/whole" "1.0.0" }
  app oci-full {
    oci "oci://ghcr.io/shop/whole" "sha256:0a4d55a8d778e5022fab701977c5d840bbc486d0aa21dbd3b8a3a1f1b3a5b1c2" {
      recurse
      exclude "ci/*"
    }
    oci "oci://ghcr.io/shop/extra" "2.0.0" { spec { directory: { jsonnet: { tlas: [{ name: "env", value: "far" }] } } } }
  }
}
