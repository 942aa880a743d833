#include <gtest/gtest.h>

#include "tests/check_rules/support.hpp"

namespace profilec::test {
namespace {

std::string app(const std::string& statements, const std::string& body = "") {
  return rules_say(with_apps("app kueue { path \"kueue\"\n" + statements + "\n}", body));
}

TEST(Metadata, ServerAndCluster) {
  EXPECT_EQ(app("server \"https://10.0.0.1:6443\"\ncluster west"),
            "P0607 the destination of `kueue` has both a server and the cluster `west`\n"
            "  at west : the cluster by its name\n"
            "  at \"https://10.0.0.1:6443\" : the cluster by its URL\n"
            "  note: Argo CD takes one or the other, and syncs nothing where both are there\n"
            "  help: keep one of them\n");
  EXPECT_EQ(app("server \"https://10.0.0.1:6443\"\nspec { destination: { name: \"west\" } }").substr(0, 5),
            "P0622");
  EXPECT_EQ(app("cluster west"), "");
  // An app's own word replaces a preset's, in either form.
  EXPECT_EQ(app("with there\ncluster west", "preset there { server \"https://10.0.0.1:6443\" }"), "");
}

// Two apps with it: one mistake of the preset.
TEST(Metadata, ServerAndClusterOfAPreset) {
  EXPECT_EQ(rules_say(with_apps("app a { path \"a\"; with there }\napp b { path \"b\"; with there }",
                                "preset there { server \"https://10.0.0.1:6443\"; cluster west }")),
            "P0607 the destination has both a server and the cluster `west`\n"
            "  at west : the cluster by its name\n"
            "  at \"https://10.0.0.1:6443\" : the cluster by its URL\n"
            "  note: Argo CD takes one or the other, and syncs nothing where both are there\n"
            "  help: keep one of them\n");
}

TEST(Metadata, IgnoreWithoutAField) {
  EXPECT_EQ(app("ignore apps/Deployment { }"),
            "P0103 `ignore` names no field\n"
            "  at ignore apps/Deployment { } : ignores nothing\n"
            "  help: name the fields, such as `{ \"/spec/replicas\" }`\n");
  EXPECT_EQ(app("ignore apps/Deployment { managed-fields kubectl }"), "");
}

TEST(Metadata, BadDuration) {
  EXPECT_EQ(app("retry 5 { backoff 10sec }"),
            "P0613 the backoff `10sec` is no duration that Argo CD reads\n"
            "  at 10sec : stops the retries when the first sync fails\n"
            "  help: write numbers with the units `s`, `m` and `h`, such as `10s`, `3m` or `1h30m`\n");
  EXPECT_EQ(app("retry 5 { max -3m }"),
            "P0613 the longest pause `-3m` is negative\n"
            "  at -3m : would never wait\n"
            "  help: write numbers with the units `s`, `m` and `h`, such as `10s`, `3m` or `1h30m`\n");
  EXPECT_EQ(app("retry 5 { factor 0 }"),
            "P0613 the factor of a retry is 0\n"
            "  at factor 0 : the pauses would not grow but vanish\n"
            "  help: write 1 for equal pauses, 2 for pauses that double\n");
  EXPECT_EQ(app("retry 5 { backoff 10s; factor 2; max 1h30m }"), "");
  EXPECT_EQ(app("retry -1 { backoff 30 }"), "");  // for ever; seconds where no unit is said
  EXPECT_EQ(app("retry 0"), "");
}

TEST(Metadata, UnknownFinalizer) {
  EXPECT_EQ(app("finalizer \"resources-finalizer.argocd.argocd.argoproj.io\""),
            "P0616 Argo CD does not know the finalizer `resources-finalizer.argocd.argocd.argoproj.io`\n"
            "  at \"resources-finalizer.argocd.argocd.argoproj.io\" : nobody takes it away: deleting hangs\n"
            "  help: did you mean `resources-finalizer.argocd.argoproj.io`?\n"
            "  fix: change to `resources-finalizer.argocd.argoproj.io`: "
            "[\"resources-finalizer.argocd.argocd.argoproj.io\"] -> "
            "[\"resources-finalizer.argocd.argoproj.io\"]\n");
  EXPECT_EQ(app("finalizer \"resources-finalizer.argocd.argoproj.io/background\""), "");
  EXPECT_EQ(app("finalizer \"resources-finalizer.argocd.argoproj.io\", "
                "\"post-delete-finalizer.argocd.argoproj.io/cleanup\""),
            "");
}

TEST(Metadata, LeftBehind) {
  EXPECT_EQ(app("no finalizer"),
            "P0620 deleting `kueue` leaves its resources behind\n"
            "  at no finalizer : no cascading finalizer\n"
            "  note: moving, renaming or dropping the app deletes it\n"
            "  help: leave it so for data that must outlive the app; else remove the statement\n");
  EXPECT_EQ(rules_say(with_apps("app a { path \"a\" }",
                                "layer x { root { no finalizer } }\nin x { app b { path \"b\" } }")),
            "P0620 deleting the root of `x` leaves its apps behind\n"
            "  at no finalizer : no cascading finalizer\n"
            "  note: the apps stay, and nothing manages them\n"
            "  help: leave it so for data that must outlive the app; else remove the statement\n");
}

TEST(Metadata, Labels) {
  EXPECT_EQ(app("label team = \"ML & Batch\""),
            "P0617 the value `ML & Batch` of the label `team` holds a character that is no letter, digit, "
            "`-`, `_` or `.`\n"
            "  at label team = \"ML & Batch\" : Kubernetes would refuse the whole object\n"
            "  help: write letters, digits, `-`, `_` and `.`, at most 63, a letter or digit first and last; "
            "free text goes into the "
            "value of an annotation\n");
  EXPECT_EQ(app("annotation \"my team/x\" = \"y\""),
            "P0617 the key `my team/x` of the annotation has no DNS name before the `/`\n"
            "  at annotation \"my team/x\" = \"y\" : Kubernetes would refuse the whole object\n"
            "  help: write letters, digits, `-`, `_` and `.`, at most 63, a letter or digit first and last; "
            "free text goes into the "
            "value of an annotation\n");
  EXPECT_EQ(app("label app.kubernetes.io/part-of = ml-batch\nlabel empty = \"\"\nannotation example.org/team "
                "= \"ML & Batch\"\n"
                "annotation notifications.argoproj.io/subscribe.on-sync-failed.slack = \"a;b\""),
            "");
}

TEST(Metadata, WaveAsAnAnnotation) {
  EXPECT_EQ(app("annotation argocd.argoproj.io/sync-wave = \"3\""),
            "P0617 the annotation `argocd.argoproj.io/sync-wave` is written by `wave`\n"
            "  at annotation argocd.argoproj.io/sync-wave = \"3\"\n"
            "  help: write `wave 3`\n"
            "  fix: write it as `wave`: [annotation argocd.argoproj.io/sync-wave = \"3\"] -> [wave 3]\n");
}

}  // namespace
}  // namespace profilec::test
