// Written entries, checked both ways.
#include <gtest/gtest.h>

#include "tests/check_rules/support.hpp"

namespace profilec::test {
namespace {

// Project `team`, with one app in it; the roots stay in `platform`.
std::string team(const std::string& entries, const std::string& apps) {
  return projects_say(with_apps(apps, "project team {\n" + entries + "\n}"));
}

constexpr const char* kRefused =
    "  note: Argo CD gives such an Application an error condition and does not sync it\n";

TEST(ProjectEntries, SourceNotAdmitted) {
  EXPECT_EQ(team("source \"https://github.com/example/*\"",
                 "app keda { project team; chart keda \"1\" from \"https://kedacore.github.io/charts\" }\n"
                 "app vpa { project team; chart vpa \"1\" from \"https://kedacore.github.io/charts\" }\n"
                 "app x { project team; path \"x\" }"),
            "P0701 project `team` does not admit the repository `https://kedacore.github.io/charts` of "
            "`keda` and `vpa`\n"
            "  at \"https://kedacore.github.io/charts\" : this repository\n"
            "  at \"https://github.com/example/*\" : none of the entries admits it\n" +
                std::string(kRefused) +
                "  help: add `source \"https://kedacore.github.io/charts\"` to the project, or write no "
                "source: what is not said is "
                "derived\n"
                "  fix: add the source: [] -> [, \"https://kedacore.github.io/charts\"]\n");
}

TEST(ProjectEntries, ValuesNeedTheCatalogsRepository) {
  EXPECT_EQ(
      team("source \"example.org/keda\"",
           "app keda { project team; chart keda \"1\" from \"example.org/keda\" { values \"a.yaml\" } }"),
      "P0701 project `team` does not admit the repository `https://github.com/example/ai.git` of `keda`\n"
      "  at \"a.yaml\" : this repository\n"
      "  at \"example.org/keda\" : none of the entries admits it\n" +
          std::string(kRefused) +
          "  help: add `source \"https://github.com/example/ai.git\"` to the project, or write no source: "
          "what is not said is "
          "derived\n"
          "  fix: add the source: [] -> [, \"https://github.com/example/ai.git\"]\n");
}

TEST(ProjectEntries, SourceThatAdmitsNothing) {
  EXPECT_EQ(team("source \"https://github.com/example/ai.git\", \"https://old.example.org/charts\"",
                 "app x { project team; path \"x\" }"),
            "P0702 project `team` admits `https://old.example.org/charts`, which none of its apps reads\n"
            "  at \"https://old.example.org/charts\" : admits nothing\n"
            "  help: remove it\n");
  EXPECT_EQ(team("source \"https://github.com/example/ai\", \"https://github.com/EXAMPLE/ai.git\"",
                 "app x { project team; path \"x\" }"),
            "P0702 project `team` has the source `https://github.com/EXAMPLE/ai.git` twice\n"
            "  at \"https://github.com/EXAMPLE/ai.git\" : again here\n"
            "  at \"https://github.com/example/ai\" : first here\n"
            "  help: remove one of them\n");
  EXPECT_EQ(
      team("source \"https://github.com/{example,other}/*\", \"https://github.com/**\"",
           "app x { project team; path \"x\" }"),
      "P0702 project `team` admits `https://github.com/{example,other}/*`, which none of its apps reads\n"
      "  at \"https://github.com/{example,other}/*\" : admits nothing\n"
      "  note: braces do not work here: Argo CD escapes them before it compares\n"
      "  help: did you mean `https://github.com/example/ai.git`?\n");
}

// What is idle in a fork alone is left out where the variants are put together.
TEST(ProjectEntries, IdleIsJudgedOnEachVariant) {
  const std::string text = with_apps(
      "app a { path \"a\" }\napp b { project team; path \"b\" }\napp c { project team; path \"c\" from "
      "\"https://example.org/c\" }",
      "project team { source \"https://github.com/example/ai.git\", \"https://example.org/c\" }\n"
      "fork acme { tree \"acme\"; drop app c }");
  EXPECT_EQ(projects_say(text), "");
  EXPECT_EQ(projects_say(text, "acme"),
            "P0702 project `team` admits `https://example.org/c`, which none of its apps reads\n"
            "  at \"https://example.org/c\" : admits nothing\n"
            "  help: remove it\n");
}

TEST(ProjectEntries, UnusedProject) {
  EXPECT_EQ(team("", "app x { path \"x\" }"),
            "P0702 no app belongs to project `team`\n"
            "  at team : is not written\n"
            "  help: remove it, or name it with `project` in an app\n");
}

TEST(ProjectEntries, DestinationNotAdmitted) {
  EXPECT_EQ(
      team("destination namespace \"team-*\"", "app x { project team; path \"x\"; namespace serving }"),
      "P0701 project `team` does not admit namespace `serving` of cluster `in-cluster`, where `x` goes\n"
      "  at serving : this destination\n"
      "  at destination namespace \"team-*\" : none of the entries admits it\n" +
          std::string(kRefused) +
          "  help: add a `destination` that does, or write none: what is not said is derived\n");
  EXPECT_EQ(team("destination namespace \"team-*\"", "app x { project team; path \"x\" }"),
            "P0701 project `team` does not admit cluster `in-cluster`, where `x` goes without a namespace\n"
            "  at x : this destination\n"
            "  at destination namespace \"team-*\" : none of the entries admits it\n" +
                std::string(kRefused) +
                "  help: add a `destination` that does, or write none: what is not said is derived\n");
  EXPECT_EQ(team("destination namespace \"team-*\"", "app x { project team; path \"x\"; namespace team-a }"),
            "");
}

TEST(ProjectEntries, ClustersByNameAndByUrlMayBeOne) {
  EXPECT_EQ(team("destination server \"https://10.0.0.1:6443\" namespace \"*\"",
                 "app x { project team; path \"x\"; cluster west }"),
            "");
  EXPECT_EQ(team("destination cluster in-cluster namespace \"*\"", "app x { project team; path \"x\" }"), "");
}

TEST(ProjectEntries, DestinationThatAdmitsNothing) {
  EXPECT_EQ(team("destination cluster west\ndestination cluster east",
                 "app x { project team; path \"x\"; cluster west }"),
            "P0702 project `team` admits the cluster `east`, to which none of its apps goes\n"
            "  at destination cluster east : admits nothing\n"
            "  help: remove it\n");
}

TEST(ProjectEntries, KindNotAdmitted) {
  EXPECT_EQ(team("cluster-kind rbac.authorization.k8s.io/ClusterRole",
                 "app x { project team; path \"x\"\n provides kueue.x-k8s.io/ClusterQueue gpu }"),
            "P0701 project `team` does not admit the kind `kueue.x-k8s.io/ClusterQueue` of `x`\n"
            "  at kueue.x-k8s.io/ClusterQueue gpu : an object of this kind\n"
            "  at rbac.authorization.k8s.io/ClusterRole : none of the entries admits it\n" +
                std::string(kRefused) +
                "  help: add `cluster-kind kueue.x-k8s.io/ClusterQueue` to the project\n");
  EXPECT_EQ(team("deny namespace-kind core/Service",
                 "app x { project team; path \"x\"\n provides core/Service ns/a }"),
            "P0701 project `team` does not admit the kind `core/Service` of `x`\n"
            "  at core/Service ns/a : an object of this kind\n"
            "  at core/Service : denied here\n" +
                std::string(kRefused) + "  help: take the kind out of the denied ones\n");
  EXPECT_EQ(team("cluster-kind kueue.x-k8s.io/*",
                 "app x { project team; path \"x\"\n provides kueue.x-k8s.io/ClusterQueue gpu }"),
            "");
}

TEST(ProjectEntries, NamespaceNotAllowed) {
  EXPECT_EQ(
      team("cluster-kind rbac.authorization.k8s.io/ClusterRole",
           "app x { project team; path \"x\"; namespace x; option CreateNamespace }"),
      "P0704 project `team` does not allow the kind `core/Namespace`, but `x` wants its namespace created\n"
      "  at rbac.authorization.k8s.io/ClusterRole : not among these\n"
      "  at x : a namespace to create\n"
      "  note: Argo CD checks a namespace it makes itself like any other object: the sync fails\n"
      "  help: add `cluster-kind core/Namespace`, or let another app provide the namespace\n"
      "  fix: add the kind: [] -> [, core/Namespace]\n");
  EXPECT_EQ(
      team("deny cluster-kind core/Namespace",
           "app x { project team; path \"x\"; namespace x; option CreateNamespace }"),
      "P0704 project `team` does not allow the kind `core/Namespace`, but `x` wants its namespace created\n"
      "  at core/Namespace : denied here\n"
      "  at x : a namespace to create\n"
      "  note: Argo CD checks a namespace it makes itself like any other object: the sync fails\n"
      "  help: take `core/Namespace` out of the denied kinds\n");
  EXPECT_EQ(team("cluster-kind core/Namespace",
                 "app x { project team; path \"x\"; namespace x; option CreateNamespace }"),
            "");
  EXPECT_EQ(team("cluster-kind core/Node", "app x { project team; path \"x\"; namespace x }"), "");
}

TEST(ProjectEntries, Denials) {
  EXPECT_EQ(team("source \"https://github.com/example/*\", \"!https://github.com/example/secrets.git\"",
                 "app x { project team; path \"x\" }"),
            "P0705 project `team` has the source `!https://github.com/example/secrets.git`, which admits "
            "whatever it does not name\n"
            "  at \"!https://github.com/example/secrets.git\" : opens the project to all others\n"
            "  note: Argo CD counts an entry with `!` that does not match as one that admits\n"
            "  help: list what may be used, or write no entry: what a project does not say is derived\n");
  EXPECT_EQ(team("destination namespace \"*\"\ndestination namespace \"!kube-system\"",
                 "app x { project team; path \"x\" }"),
            "P0705 project `team` has the namespace `!kube-system`, which admits whatever it does not name\n"
            "  at destination namespace \"!kube-system\" : opens the project to all others\n"
            "  note: Argo CD counts an entry with `!` that does not match as one that admits\n"
            "  help: list what may be used, or write no entry: what a project does not say is derived\n");
}

TEST(ProjectEntries, RepositoriesThatNoListCanName) {
  EXPECT_EQ(team("", "app x { project team; path \"x\" from \"127.0.0.1:3000/x\" at \"main\" }"),
            "P0706 the repository `127.0.0.1:3000/x` cannot be parsed as a URL\n"
            "  at \"127.0.0.1:3000/x\" : would match every other URL that cannot be parsed\n"
            "  help: write the URL with its scheme, such as `https://...`\n");
  EXPECT_EQ(
      team("", "app x { project team; path \"x\" from \"https://example.org/team[a]/x.git\" at \"main\" }"),
      "P0706 the repository `https://example.org/team[a]/x.git` holds a character that a project reads as a "
      "pattern\n"
      "  at \"https://example.org/team[a]/x.git\" : would match others too\n"
      "  help: use a URL without `*`, `?`, `[`, `{` and `\\`; most servers take the escaped form\n");
  EXPECT_EQ(team("source \"https://example.org:port/*\", \"https://github.com/**\"",
                 "app x { project team; path \"x\" }"),
            "P0706 the source `https://example.org:port/*` cannot be parsed as a URL\n"
            "  at \"https://example.org:port/*\" : admits every other URL that cannot be parsed\n"
            "  help: write the URL as Git or Helm takes it, such as `https://github.com/example/*`\n");
}

TEST(ProjectEntries, OfTheRoots) {
  EXPECT_EQ(projects_say("catalog ai { tree \"ai\"; repo \"https://github.com/example/ai.git\"; revision "
                         "\"main\"; project platform }\n"
                         "project platform { source \"example.org/keda\" }\nlayer platform\ndefault profile "
                         "all { platform }\n"
                         "in platform { app keda { chart keda \"1\" from \"example.org/keda\" } }"),
            "P0701 project `platform` does not admit the repository `https://github.com/example/ai.git` of "
            "the roots\n"
            "  at platform : this repository\n"
            "  at \"example.org/keda\" : none of the entries admits it\n" +
                std::string(kRefused) +
                "  help: add `source \"https://github.com/example/ai.git\"` to the project, or write no "
                "source: what is not said is "
                "derived\n"
                "  fix: add the source: [] -> [, \"https://github.com/example/ai.git\"]\n");
}

TEST(ProjectEntries, BuiltinDefaultAdmitsAll) {
  EXPECT_EQ(projects_say(
                "catalog ai { tree \"ai\"; repo \"https://github.com/example/ai.git\"; revision \"main\" }\n"
                "layer platform\ndefault profile all { platform }\n"
                "in platform { app keda { chart keda \"1\" from \"example.org/keda\" } }",
                "", {}),
            "");
}

}  // namespace
}  // namespace profilec::test
