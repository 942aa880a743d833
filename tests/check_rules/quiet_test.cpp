// A catalog that is unusual, but right: nothing is said of it.
#include <gtest/gtest.h>

#include "tests/check_rules/support.hpp"

namespace profilec::test {
namespace {

const std::string kUnusual = R"(
catalog ai { tree "clusters/ai"; repo "git@github.com:example/ai.git"; revision "v1.2.3"; project platform; roots-project roots }
project platform "guardrail" {
  source "git@github.com:Example/*", "https://*.example.org/**", "localhost:5000/charts", "oci://ghcr.io/example/*"
  destination server "https://10.0.0.*:6443" namespace "team-*"
  destination cluster "west-*"
  destination cluster in-cluster namespace "{team-a,team-b}"
  cluster-kind */*
  label team = ""
  annotation example.org/note = "anything at all: ~!@"
  spec { roles: [{ name: "read", policies: ["p, proj:platform:read, applications, get, platform/*, allow"] }], orphanedResources: { warn: false } }
}
project roots
layer platform {
  root { sync manual; option PruneLast; retry -1; finalizer "resources-finalizer.argocd.argoproj.io/background" }
}
default profile all { platform }
in platform {
  app profile {
    chart x "*" from "https://charts.example.org/a" { values "$common/x.yaml", "x/values.yaml"; release the-release; set "a.b[0]" = 3; skip-crds }
    ref common from "https://charts.example.org/common/" at "main"
    server "https://10.0.0.7:6443/"
    namespace team-a
    option ApplyOutOfSyncOnly = false
    option PrunePropagationPolicy = orphan
    option RespectIgnoreDifferences
    ignore core/Secret { managed-fields "kubectl" }
    retry 3 { backoff 1500ms; max 1h0m0s }
  }
  app two-charts {
    chart a "1.0" from "localhost:5000/charts"
    chart b "1.0" from "localhost:5000/charts"
    cluster west-1
    namespace team-b
  }
  app same-release-elsewhere {
    chart a "1.0" from "localhost:5000/charts" { release two-charts }
    cluster west-2
    namespace team-b
  }
  app plain { path "." { recurse; include "*.yaml" }; namespace team-a; name "plain.v1" }
  app helm-in-git { path "charts/x" { values "values.yaml", "../shared.yaml", "https://example.org/values.yaml"; release x }; namespace team-b }
  app artifact { oci "oci://ghcr.io/example/x" "sha256:abc" { spec { tagPrefix: "v", name: "artifact" } }; namespace team-a }
}
)";

TEST(Quiet, UnusualButRight) {
  EXPECT_EQ(rules_say(kUnusual), "");
  EXPECT_EQ(projects_say(kUnusual, "", {}), "");
}

TEST(Quiet, AnEmptyCatalogHasNoProjects) {
  EXPECT_EQ(rules_say("catalog ai { tree \"a\"; repo \"https://r\"; revision \"main\" }\nlayer a\ndefault "
                      "profile all { a }"),
            "");
}

}  // namespace
}  // namespace profilec::test
