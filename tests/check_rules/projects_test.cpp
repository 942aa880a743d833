// What is derived, and that mirrors and forks act on it.
#include <gtest/gtest.h>

#include "tests/check_rules/support.hpp"

namespace profilec::test {
namespace {

constexpr const char* kKinds = "cluster-kind */*\nnamespace-kind */*\n";

TEST(Projects, SourcesAreExactlyThoseUsed) {
  EXPECT_EQ(plan_of(with_apps("app keda { chart keda \"1\" from \"https://kedacore.github.io/charts\" { "
                              "values \"keda.yaml\" } }\n"
                              "app config { path \"config\"; ref shared from "
                              "\"https://github.com/example/shared.git\" at \"main\" }\n"
                              "app model { oci \"oci://ghcr.io/example/model\" \"1\" }"),
                    "platform"),
            "source https://github.com/example/ai.git # used by the roots, config and keda\n"
            "source https://github.com/example/shared.git # used by config\n"
            "source https://kedacore.github.io/charts # used by keda\n"
            "source oci://ghcr.io/example/model # used by model\n"
            "destination https://kubernetes.default.svc *\n" +
                std::string(kKinds));
}

TEST(Projects, OneEntryForEachNormalForm) {
  EXPECT_EQ(
      plan_of(with_apps("app a { path \"a\" from \"https://github.com/Example/AI\" }\napp b { path \"b\" }\n"
                        "app c { path \"c\" from \"https://github.com/example/ai/\" }"),
              "platform"),
      "source https://github.com/Example/AI # used by the roots, a and b\n"
      "source https://github.com/example/ai/ # used by c\n"
      "destination https://kubernetes.default.svc *\n" +
          std::string(kKinds));
}

TEST(Projects, NoMoreThanThreeUsersAreNamed) {
  std::string apps;
  for (const char name : {'d', 'a', 'c', 'b'})
    apps += std::string("app ") + name + " { chart x \"1\" from \"example.org/charts\" { release r" + name +
            " } }\n";
  EXPECT_EQ(plan_of(with_apps(apps), "platform"),
            "source example.org/charts # used by a, b, c and others\n"
            "source https://github.com/example/ai.git # used by the roots\n"
            "destination https://kubernetes.default.svc *\n" +
                std::string(kKinds));
}

TEST(Projects, DestinationsAreTheClusters) {
  EXPECT_EQ(plan_of(with_apps("app a { path \"a\"; namespace x }\napp b { path \"b\"; cluster in-cluster "
                              "}\napp c { path \"c\"; cluster "
                              "west }\napp d { path \"d\"; server \"https://10.0.0.1:6443/\" }\n"
                              "app e { path \"e\"; server \"https://kubernetes.default.svc\" }"),
                    "platform"),
            "source https://github.com/example/ai.git # used by the roots, a, b and others\n"
            "destination cluster west *\n"
            "destination https://10.0.0.1:6443 *\n"
            "destination https://kubernetes.default.svc *\n" +
                std::string(kKinds));
}

TEST(Projects, EachHasItsOwnApps) {
  const std::string text = with_apps(
      "app a { path \"a\" }\napp b { chart b \"1\" from \"example.org/b\"; project other; cluster west }",
      "project other\nproject idle");
  EXPECT_EQ(plan_of(text, "other"),
            "source example.org/b # used by b\n"
            "destination cluster west *\n" +
                std::string(kKinds));
  EXPECT_EQ(plan_of(text, "idle"), "not written\n");
  EXPECT_EQ(plan_of(text, "default"), "not written\n");
}

TEST(Projects, RootsWithAProjectOfTheirOwn) {
  const std::string text =
      "catalog ai { tree \"ai\"; repo \"https://github.com/example/ai.git\"; revision \"main\"; project "
      "platform; roots-project roots\n"
      "argo-cd { namespace gitops } }\n"
      "project platform\nproject roots\nlayer platform\ndefault profile all { platform }\n"
      "in platform { app keda { chart keda \"1\" from \"example.org/keda\" } }";
  EXPECT_EQ(plan_of(text, "roots"),
            "source https://github.com/example/ai.git # used by the roots\n"
            "destination https://kubernetes.default.svc gitops\n"
            "namespace-kind argoproj.io/Application\n"
            "namespace-kind argoproj.io/AppProject\n");
  EXPECT_EQ(plan_of(text, "platform"),
            "source example.org/keda # used by keda\n"
            "destination https://kubernetes.default.svc *\n" +
                std::string(kKinds));
  EXPECT_EQ(projects_say(text), "");
}

TEST(Projects, AnAppInTheProjectOfTheRootsIsRefused) {
  const std::string text =
      "catalog ai { tree \"ai\"; repo \"https://github.com/example/ai.git\"; revision \"main\"; project "
      "platform; roots-project roots }\n"
      "project platform\nproject roots\nlayer platform\ndefault profile all { platform }\n"
      "in platform { app a { path \"a\" }\n app keda { chart keda \"1\" from \"example.org/keda\"; namespace "
      "argocd; project roots } }";
  EXPECT_EQ(projects_say(text),
            "P0701 project `roots` does not admit the repository `example.org/keda` of `keda`\n"
            "  at \"example.org/keda\" : this repository\n"
            "  at roots : the project of the roots\n"
            "  note: Argo CD gives such an Application an error condition and does not sync it\n"
            "  help: give the app another project: this one is for the roots alone\n");
}

TEST(Projects, ForksMirrorAndDrop) {
  const std::string text = with_apps(
      "app a { chart a \"1\" from \"quay.io/jetstack/charts\" }\napp b { chart b \"1\" from "
      "\"quay.io/other\" }\n"
      "app c { path \"c\" from \"https://github.com/example/c.git\" }",
      "fork acme { tree \"acme\"; repo \"https://git.acme.example/ai.git\"; server "
      "\"https://acme.example:6443\"\n"
      "mirror \"quay.io/\" to \"harbor.acme.example/quay/\"\nmirror \"quay.io/jetstack/\" to "
      "\"harbor.acme.example/jet/\"\n"
      "drop app c }");
  EXPECT_EQ(plan_of(text, "platform", "acme"),
            "source harbor.acme.example/jet/charts # used by a\n"
            "source harbor.acme.example/quay/other # used by b\n"
            "source https://git.acme.example/ai.git # used by the roots\n"
            "destination https://acme.example:6443 *\n"
            "destination https://kubernetes.default.svc *\n" +
                std::string(kKinds));
}

TEST(Projects, ReadingArgoCdsNamespaceIsANote) {
  const std::vector<int> none;
  EXPECT_EQ(projects_say(with_apps("app a { path \"a\" }"), "", none),
            "P0703 project `platform` reaches Argo CD's own namespace `argocd`\n"
            "  at platform\n"
            "  note: who may write to its repositories can create Applications there, of any project\n"
            "  help: give the roots a project of their own with `roots-project NAME` in `catalog`, and "
            "write the project's destinations without that namespace\n");
  const std::string confined =
      "catalog ai { tree \"ai\"; repo \"https://github.com/example/ai.git\"; revision \"main\"; project "
      "platform; roots-project roots }\n"
      "project platform { destination namespace \"team-*\" }\nproject roots\nlayer platform\ndefault profile "
      "all { platform }\n"
      "in platform { app a { path \"a\"; namespace team-a } }";
  EXPECT_EQ(projects_say(confined, "", none), "");
}

}  // namespace
}  // namespace profilec::test
