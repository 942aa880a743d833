#include <gtest/gtest.h>

#include "tests/check_rules/support.hpp"

namespace profilec::test {
namespace {

std::string apps(const std::string& text, const std::string& body = "") {
  return rules_say(with_apps(text, body));
}

TEST(Names, ReleaseOf54Characters) {
  const std::string name(54, 'a');
  EXPECT_EQ(apps("app " + name + " { chart x \"1\" from \"example.org/x\" }"),
            "P0207 the Helm release name `" + name +
                "` is 54 characters long, at most 53 are allowed\n"
                "  at " +
                name +
                "\n"
                "  note: Helm keeps the rest of 63 for what charts append\n"
                "  help: add `release NAME` with a shorter name to the chart\n");
  EXPECT_EQ(apps("app " + name + " { chart x \"1\" from \"example.org/x\" { release short } }"), "");
  EXPECT_EQ(apps("app " + name + " { path \"x\" }"), "");
  EXPECT_EQ(apps("app " + name.substr(1) + " { chart x \"1\" from \"example.org/x\" }"), "");
}

TEST(Names, RootOf64Characters) {
  const std::string layer(59, 'l');
  EXPECT_EQ(apps("app a { path \"a\" }", "layer " + layer + "\nin " + layer + " { app b { path \"b\" } }"),
            "P0207 the Application name `root-" + layer +
                "` is 64 characters long, at most 63 are allowed\n"
                "  at " +
                layer +
                "\n"
                "  note: Argo CD puts the name into a label\n"
                "  help: choose a shorter name\n");
  const std::string shorter(58, 'l');
  EXPECT_EQ(
      apps("app a { path \"a\" }", "layer " + shorter + "\nin " + shorter + " { app b { path \"b\" } }"), "");
}

TEST(Names, PrefixCounts) {
  const std::string name(60, 'a');
  const std::string text =
      with_apps("app " + name + " { path \"x\" }", "fork acme { tree \"acme\"; prefix \"acme-\" }");
  EXPECT_EQ(rules_say(text), "");
  EXPECT_EQ(rules_say(text, "acme"),
            "P0207 with this prefix the Application name `acme-" + name +
                "` is 65 characters long, at most 63 are allowed\n"
                "  at \"acme-\"\n  at " +
                name + " : app `" + name +
                "`\n"
                "  note: Argo CD puts the name into a label\n"
                "  help: choose a prefix of at most 3 characters, or shorter names\n");
}

TEST(Names, PrefixThatMakesNoNames) {
  const std::string text = with_apps("app a { path \"a\" }\napp b { path \"b\" }",
                                     "fork acme { tree \"acme\"; prefix \"Acme_\" }");
  EXPECT_EQ(
      rules_say(text, "acme"),
      "P0209 the prefix `Acme_` makes no valid names of Applications\n"
      "  at \"Acme_\"\n"
      "  help: write lower case letters, digits, `-` and `.`, a letter or digit first, such as `acme-`\n");
}

TEST(Names, NotValid) {
  EXPECT_EQ(apps("app a { path \"a\"; name \"A_b\" }"),
            "P0209 `A_b` is no valid name of an Application\n"
            "  at \"A_b\"\n"
            "  help: write lower case letters, digits, `-` and `.`, a letter or digit first and last\n");
  EXPECT_EQ(apps("app a { path \"a\"; name \"a.v1\" }"), "");
  EXPECT_EQ(apps("app a { path \"a\"; namespace A_b }"),
            "P0209 `A_b` is no valid name of a namespace\n"
            "  at A_b\n"
            "  help: write lower case letters, digits and `-`, a letter or digit first and last\n");
  EXPECT_EQ(apps("app a { chart x \"1\" from \"example.org/x\" { release A_b } }"),
            "P0209 `A_b` is no valid name of a Helm release\n"
            "  at A_b\n"
            "  help: write lower case letters, digits, `-` and `.`, a letter or digit first and last\n");
}

TEST(Names, TwoApplicationsOfOneName) {
  EXPECT_EQ(apps("app metrics { path \"m\"; name monitoring }\napp monitoring { path \"n\" }"),
            "P0605 two Applications are called `monitoring`: app `metrics` and app `monitoring`\n"
            "  at monitoring : app `monitoring`\n"
            "  at monitoring : app `metrics`\n"
            "  note: in Argo CD's namespace they are one object: the one applied last replaces the other\n"
            "  help: give one of them another name, such as with `name \"...\"`\n");
  EXPECT_EQ(apps("app root-platform { path \"m\" }"),
            "P0605 two Applications are called `root-platform`: the root of layer `platform` and app "
            "`root-platform`\n"
            "  at root-platform : app `root-platform`\n"
            "  at platform : the root of layer `platform`\n"
            "  note: in Argo CD's namespace they are one object: the one applied last replaces the other\n"
            "  help: give one of them another name, such as with `name \"...\"`\n");
  EXPECT_EQ(apps("app metrics { path \"m\"; name monitoring }\napp other { path \"n\" }\napp root-projects { "
                 "path \"n\" }"),
            "");
}

TEST(Names, DroppedAppsDoNotCount) {
  const std::string text =
      with_apps("app metrics { path \"m\" }\napp monitoring { path \"n\" }",
                "fork acme { tree \"acme\"; drop app monitoring; app metrics { name monitoring } }");
  EXPECT_EQ(rules_say(text, "acme"), "");
}

TEST(Names, TwoReleasesOfOneName) {
  const std::string chart = " { chart pool \"1\" from \"example.org/x\" { release model }; namespace ";
  EXPECT_EQ(apps("app a" + chart + "serving }\napp b" + chart + "serving }"),
            "P0618 `a` and `b` both install the Helm release `model` into namespace `serving`\n"
            "  at model : again here\n"
            "  at model : first here\n"
            "  profile all\n"
            "  note: charts name their objects after the release: each sync would undo the other's\n"
            "  help: choose two releases or two namespaces\n");
  EXPECT_EQ(apps("app a" + chart + "serving }\napp b" + chart + "other }"), "");
  EXPECT_EQ(apps("app a" + chart + "serving }\napp b" + chart + "serving; cluster west }"), "");
  // Two charts of one app share its name: that is one app.
  EXPECT_EQ(apps("app a { chart x \"1\" from \"example.org/x\"; chart y \"1\" from \"example.org/x\" }"), "");
}

TEST(Names, ReleasesOfDifferentProfilesNeverMeet) {
  const std::string chart =
      " { chart pool \"1\" from \"example.org/x\" { release model }; namespace serving }";
  EXPECT_EQ(apps("app a" + chart, "layer x\nin x { app b" + chart + " }\nprofile other { x }"), "");
}

TEST(Names, LayerCalledProjects) {
  const std::string text =
      "catalog ai { tree \"ai\"; repo \"https://github.com/example/ai.git\"; revision \"main\"; project "
      "platform; roots-project roots }\n"
      "project platform\nproject roots\nlayer projects\ndefault profile all { projects }\nin projects { app "
      "a { path \"a\" } }";
  EXPECT_EQ(rules_say(text),
            "P0621 layer `projects` and the projects would both be written to `roots/projects.yaml`\n"
            "  at projects\n"
            "  at roots : because of this, the projects have a root\n"
            "  help: call the layer something else\n");
  EXPECT_EQ(
      rules_say(with_apps("app x { path \"x\" }", "layer projects\nin projects { app a { path \"a\" } }")),
      "");
}

}  // namespace
}  // namespace profilec::test
