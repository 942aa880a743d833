// Verbatim manifests are judged by the same rules, at their own places.
#include <gtest/gtest.h>

#include "tests/check_rules/support.hpp"

namespace profilec::test {
namespace {

constexpr const char* kSource =
    "  source:\n    repoURL: https://github.com/example/ai.git\n    path: a\n    targetRevision: main\n";

TEST(Manifests, UnknownOptionsAreWarnings) {
  EXPECT_EQ(rules_say_of_manifest(std::string(kSource) +
                                  "  syncPolicy:\n    syncOptions:\n      - ServerSideAply=true\n"),
            "P0808 there is no sync option `ServerSideAply`\n"
            "  at ServerSideAply=true : Argo CD ignores it without a word\n"
            "  help: did you mean `ServerSideApply`?\n"
            "  fix: change to `ServerSideApply=true`: [ServerSideAply=true] -> [ServerSideApply=true]\n");
}

TEST(Manifests, ValuesPathsAreAsArgoCdTakesThem) {
  const std::string chart =
      "  sources:\n    - repoURL: https://charts.example.org\n      chart: a\n      targetRevision: 1.0.0\n  "
      "    helm:\n"
      "        valueFiles:\n          - values-prod.yaml\n          - $values/a.yaml\n";
  EXPECT_EQ(rules_say_of_manifest(chart + "    - repoURL: https://github.com/example/ai.git\n      "
                                          "targetRevision: main\n      ref: values\n"),
            "");
  EXPECT_EQ(rules_say_of_manifest(chart),
            "P0608 the values path `$values/a.yaml` begins with `$values`, which no `ref` of `a` defines\n"
            "  at $values/a.yaml\n"
            "  help: add a source with `ref: values`\n");
}

TEST(Manifests, RightOnesAreSilent) {
  EXPECT_EQ(
      rules_say_of_manifest(std::string(kSource) +
                            "  ignoreDifferences:\n    - kind: Secret\n      jsonPointers: [/data]\n  "
                            "syncPolicy:\n    automated: {}\n"
                            "    retry: {limit: 3, backoff: {duration: 5s, factor: 2, maxDuration: 3m}}\n"
                            "    syncOptions: [CreateNamespace=true, RespectIgnoreDifferences=true]\n"),
      "");
}

}  // namespace
}  // namespace profilec::test
