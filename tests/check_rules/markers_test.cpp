#include <gtest/gtest.h>

#include "tests/check_rules/support.hpp"

namespace profilec::test {
namespace {

constexpr const char* kMarker = "+argocd:skip-file-rendering";

TEST(Markers, InADoc) {
  EXPECT_EQ(rules_say(with_apps(std::string("app kueue \"see ") + kMarker + "\" { path \"kueue\" }")),
            "P0610 the text `+argocd:skip-file-rendering` would land in the output\n"
            "  at kueue : Argo CD would pass over the whole file\n"
            "  note: what the file holds would vanish from its root, and a root that prunes would delete it\n"
            "  help: say it in other words\n");
}

// Wherever an author can write text that is written out.
TEST(Markers, Everywhere) {
  const std::string m = std::string("\"") + kMarker + "\"";
  const std::string in_app[] = {"namespace x because " + m,
                                "label a = b because " + m,
                                "annotation a = " + m,
                                "option Replace because " + m,
                                "spec { info: [{ name: " + m + ", value: \"x\" }] }",
                                "retry 3 because " + m,
                                "wave 1 because " + m,
                                "ignore apps/Deployment { jq " + m + " }",
                                "sync automated because " + m,
                                "chart x \"1\" from \"example.org\" { set a = " + m + " }",
                                "chart x \"1\" from \"example.org\" { inline { a: [" + m + "] } }",
                                "chart x \"1\" from \"example.org\" { inline " + m + " }",
                                "path \"x\" { exclude " + m + " }",
                                "path \"x\" because " + m,
                                "no finalizer because " + m};
  for (const std::string& statement : in_app) {
    const bool source = statement.starts_with("chart") || statement.starts_with("path");
    const std::string said = rules_say(
        with_apps("app kueue { " + std::string(source ? "" : "path \"kueue\"; ") + statement + " }"));
    EXPECT_NE(said.find("P0610"), std::string::npos) << statement << "\n" << said;
    EXPECT_EQ(said.find("P0610"), said.rfind("P0610")) << statement << "\n" << said;
  }
  const std::string at_top[] = {"layer x " + m + "\nin x { app b { path \"b\" } }", "project b " + m,
                                "project b { source \"https://example.org/x\" because " + m + " }",
                                "layer x\nin x { app b { path \"b\" } }\nplace b in platform because " + m};
  for (const std::string& declaration : at_top) {
    const std::string said = rules_say(with_apps("app a { path \"a\" }", declaration));
    EXPECT_NE(said.find("P0610"), std::string::npos) << declaration << "\n" << said;
  }
}

TEST(Markers, InWhatIsNotWritten) {
  EXPECT_EQ(rules_say(with_apps(std::string("app kueue { path \"kueue\"\n needs core/Pod because \"") +
                                kMarker + "\" }")),
            "");
}

}  // namespace
}  // namespace profilec::test
