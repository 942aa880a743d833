import std/argo
import std/charts
catalog shop { tree "clusters/shop"; repo "https://git.example/shop.git" }
layer base
#     ^^^^ def: base
default profile base { base }
#               ^^^^ def: profile base
#                      ^^^^ use: base
in base {
#  ^^^^ use: base
  app public {
    chart ingress-nginx "4.12.1" from "https://kubernetes.github.io/ingress-nginx" { values "public.yaml" }
    namespace public
    with automated, create-namespace
  }
  app internal {
    chart ingress-nginx "4.12.1" from "https://kubernetes.github.io/ingress-nginx" { set controller.ingressClassResource.name = internal }
    namespace internal
    with automated, create-namespace
    provides networking.k8s.io/IngressClass internal
  }
}
