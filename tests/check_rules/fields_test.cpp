#include <gtest/gtest.h>

#include "tests/check_rules/support.hpp"

namespace profilec::test {
namespace {

std::string app(const std::string& statements) {
  return rules_say(with_apps("app kueue { path \"kueue\"\n" + statements + "\n}"));
}

TEST(Fields, Unknown) {
  EXPECT_EQ(app("spec { revisionHistoryLimt: 3 }"),
            "P0611 the `spec` of an Application has no field `revisionHistoryLimt`\n"
            "  at revisionHistoryLimt : would be dropped or refused\n"
            "  help: did you mean `revisionHistoryLimit`?\n"
            "  fix: change to `revisionHistoryLimit`: [revisionHistoryLimt] -> [revisionHistoryLimit]\n");
  EXPECT_EQ(app("spec { syncPolicy: { managedNamespaceMetadata: { label: { team: \"x\" } } } }"),
            "P0611 the `spec` of an Application has no field `syncPolicy.managedNamespaceMetadata.label`\n"
            "  at label : would be dropped or refused\n"
            "  help: did you mean `labels`?\n"
            "  fix: change to `labels`: [label] -> [labels]\n");
  EXPECT_EQ(
      app("spec { wibble: 1 }"),
      "P0611 the `spec` of an Application has no field `wibble`\n"
      "  at wibble : would be dropped or refused\n"
      "  help: remove it; labels and annotations have statements of their own: `label`, `annotation`\n");
}

TEST(Fields, OfSourcesAndKustomize) {
  EXPECT_EQ(
      rules_say(with_apps(
          "app kueue { path \"kueue\" { kustomize { nameprefix: \"x-\" }; spec { tagPrefx: \"v\" } } }")),
      "P0611 a source has no field `tagPrefx`\n"
      "  at tagPrefx : would be dropped or refused\n"
      "  help: did you mean `tagPrefix`?\n"
      "  fix: change to `tagPrefix`: [tagPrefx] -> [tagPrefix]\n"
      "P0611 a source has no field `kustomize.nameprefix`\n"
      "  at nameprefix : would be dropped or refused\n"
      "  help: did you mean `namePrefix`?\n"
      "  fix: change to `namePrefix`: [nameprefix] -> [namePrefix]\n");
}

TEST(Fields, WrongType) {
  EXPECT_EQ(app("spec { revisionHistoryLimit: \"3\" }"),
            "P0612 `revisionHistoryLimit` is a text, not a whole number\n"
            "  at \"3\" : a whole number is wanted\n"
            "  help: Argo CD would refuse it as a whole: write the field as it is wanted\n");
  EXPECT_EQ(app("spec { info: [{ name: \"cost\", value: 12 }] }"),
            "P0612 `info[0].value` is the number `12`, not a text\n"
            "  at 12 : a text is wanted\n"
            "  help: put it in quotes: `\"12\"`\n"
            "  fix: put it in quotes: [12] -> [\"12\"]\n");
  EXPECT_EQ(app("spec { info: { name: \"cost\" } }"),
            "P0612 `info` is a map, not a list of maps\n"
            "  at { name: \"cost\" } : a list of maps is wanted\n"
            "  help: Argo CD would refuse it as a whole: write the field as it is wanted\n");
  EXPECT_EQ(app("spec { syncPolicy: { managedNamespaceMetadata: { labels: { istio: true } } } }"),
            "P0612 `syncPolicy.managedNamespaceMetadata.labels.istio` is `true`, not a text\n"
            "  at true : a text is wanted\n"
            "  help: put it in quotes: `\"true\"`\n"
            "  fix: put it in quotes: [true] -> [\"true\"]\n");
}

TEST(Fields, OneOfAFewValues) {
  EXPECT_EQ(rules_say(with_apps(
                "app a { path \"a\" }",
                "project b { spec { syncWindows: [{ kind: \"alow\", schedule: \"* * * * *\" }] } }")),
            "P0612 `syncWindows[0].kind` is `alow`, not `allow` or `deny`\n"
            "  at \"alow\" : `allow` or `deny` is wanted\n"
            "  help: Argo CD would refuse it as a whole: write the field as it is wanted\n");
  EXPECT_EQ(rules_say(with_apps(
                "app a { chart a \"1\" from \"example.org\" { spec { helm: { version: \"v2\" } } } }")),
            "P0612 `helm.version` is `v2`, not `v3` or `v4`\n"
            "  at \"v2\" : `v3` or `v4` is wanted\n"
            "  help: Argo CD would refuse it as a whole: write the field as it is wanted\n");
}

TEST(Fields, Missing) {
  EXPECT_EQ(app("spec { info: [{ name: \"cost\" }] }"),
            "P0612 `info[0].value` is not there\n"
            "  at { name: \"cost\" } : must have it\n"
            "  help: add the field, or remove the entry it belongs to\n");
}

TEST(Fields, OfProjects) {
  EXPECT_EQ(rules_say(with_apps("app a { path \"a\" }", "project b { spec { syncWindow: [] } }")),
            "P0611 the `spec` of an AppProject has no field `syncWindow`\n"
            "  at syncWindow : would be dropped or refused\n"
            "  help: did you mean `syncWindows`?\n"
            "  fix: change to `syncWindows`: [syncWindow] -> [syncWindows]\n");
  EXPECT_EQ(rules_say(with_apps("app a { path \"a\" }", "project b \"" + std::string(256, 'x') + "\"")),
            "P0612 the description of project `b` is 256 characters long, at most 255 are allowed\n"
            "  at b\n"
            "  help: say it shorter, and the rest in a comment\n");
}

TEST(Fields, RareOnesAreFine) {
  EXPECT_EQ(app("spec { revisionHistoryLimit: 3, info: [{ name: \"a\", value: \"b\" }], syncPolicy: { "
                "automated: { enabled: false }, "
                "retry: { refresh: true }, managedNamespaceMetadata: { labels: { a: \"b\" } } } }"),
            "");
  EXPECT_EQ(
      rules_say(with_apps(
          "app kueue { chart kueue \"1\" from \"example.org/charts\" { spec { helm: { passCredentials: true, "
          "valueFiles: [\"values-prod.yaml\"], skipTests: true } } } }")),
      "");
}

TEST(Fields, ThatHaveAStatement) {
  EXPECT_EQ(app("spec { destination: { namespace: \"x\" } }"),
            "P0622 `destination.namespace` is written in `spec`, and has a statement\n"
            "  at namespace : what forks override and editors show is the statement\n"
            "  help: write it as `namespace NAME`\n");
  EXPECT_EQ(app("spec { syncPolicy: { automated: {} } }"),
            "P0622 `syncPolicy.automated` is written in `spec`, and has a statement\n"
            "  at automated : what forks override and editors show is the statement\n"
            "  help: write it as `sync automated`\n");
  EXPECT_EQ(rules_say(with_apps("app a { path \"a\" }",
                                "project b { spec { sourceRepos: [\"https://example.org/x\"] } }")),
            "P0622 `sourceRepos` is written in `spec`, and has a statement\n"
            "  at sourceRepos : what forks override and editors show is the statement\n"
            "  help: write it as `source \"REPO\"`\n");
}

}  // namespace
}  // namespace profilec::test
