#include <gtest/gtest.h>

#include "tests/check_rules/support.hpp"

namespace profilec::test {
namespace {

std::string app(const std::string& statements) {
  return rules_say(with_apps("app kueue {\n" + statements + "\n}"));
}

TEST(Sources, None) {
  EXPECT_EQ(app("namespace kueue"),
            "P0614 app `kueue` has no source\n"
            "  at kueue\n"
            "  help: add `chart`, `path` or `oci`, or carry a whole Application with `manifest \"FILE\"`\n");
  EXPECT_EQ(app("ref config from \"https://github.com/example/config.git\" at \"main\""),
            "P0614 nothing of app `kueue` says what to install\n"
            "  at kueue\n"
            "  at ref config from \"https://github.com/example/config.git\" at \"main\" : a `ref` only lends "
            "files\n"
            "  help: add `chart`, `path` or `oci`\n");
  EXPECT_EQ(app("path \"kueue\" { ref kueue }"), "");
  EXPECT_EQ(app("oci \"oci://ghcr.io/example/config\" \"1.0.0\""), "");
  EXPECT_EQ(app("spec { sourceHydrator: { drySource: { repoURL: \"https://example.org/x\", path: \"a\", "
                "targetRevision: \"main\" }, "
                "syncSource: { path: \"a\", targetBranch: \"env\" } } }"),
            "");
}

TEST(Sources, ChartsWithOci) {
  EXPECT_EQ(app("chart kueue \"1\" from \"oci://registry.k8s.io/kueue/charts\""),
            "P0609 the registry of chart `kueue` is written with `oci://`\n"
            "  at \"oci://registry.k8s.io/kueue/charts\" : Argo CD puts `oci://` there itself\n"
            "  help: write it as `registry.k8s.io/kueue/charts`\n"
            "  fix: remove `oci://`: [oci://] -> []\n");
  EXPECT_EQ(app("chart kueue \"1\" from \"https://example.org/charts\""), "");
}

TEST(Sources, OciWithoutOci) {
  EXPECT_EQ(app("oci \"ghcr.io/example/config\" \"1.0.0\""),
            "P0609 `ghcr.io/example/config` does not begin with `oci://`\n"
            "  at \"ghcr.io/example/config\" : would be read as a Git repository\n"
            "  help: write it as `oci://ghcr.io/example/config`\n"
            "  fix: add `oci://`: [] -> [oci://]\n");
  EXPECT_EQ(app("oci \"https://github.com/example/config\" \"main\""),
            "P0609 `https://github.com/example/config` does not begin with `oci://`\n"
            "  at \"https://github.com/example/config\" : would be read as a Git repository\n"
            "  help: a Git repository is read with `path`\n");
  EXPECT_EQ(app("path \"x\" from \"oci://ghcr.io/example/config\" at \"1\""),
            "P0609 `path` reads Git, and `oci://ghcr.io/example/config` is an OCI registry\n"
            "  at \"oci://ghcr.io/example/config\"\n"
            "  help: write it as `oci \"oci://...\" \"REVISION\"`\n");
}

TEST(Sources, ChartWithoutVersion) {
  EXPECT_EQ(app("chart kueue from \"https://example.org/charts\""),
            "P0211 chart `kueue` has no version\n"
            "  at kueue\n"
            "  note: Argo CD refuses a chart without `targetRevision`\n"
            "  help: write it after the name, such as `chart kueue \"1.2.3\" from ...`\n");
  EXPECT_EQ(app("chart kueue from \"https://example.org/charts\"\nversion \"1\""), "");
}

TEST(Sources, UnknownReference) {
  EXPECT_EQ(
      app("chart kueue \"1\" from \"example.org/charts\" { values \"$confg/kueue.yaml\" }\n"
          "ref config from \"https://github.com/example/config.git\" at \"main\""),
      "P0608 the values path `$confg/kueue.yaml` begins with `$confg`, which no `ref` of `kueue` defines\n"
      "  at \"$confg/kueue.yaml\"\n"
      "  help: did you mean `$config`?\n");
  EXPECT_EQ(
      app("chart kueue \"1\" from \"example.org/charts\" { values \"$config/kueue.yaml\" }"),
      "P0608 the values path `$config/kueue.yaml` begins with `$config`, which no `ref` of `kueue` defines\n"
      "  at \"$config/kueue.yaml\"\n"
      "  help: add `ref config from \"REPO\" at \"REVISION\"`\n");
  EXPECT_EQ(
      app("chart kueue \"1\" from \"example.org/charts\" { values \"$values/kueue.yaml\" }"),
      "P0608 the values path `$values/kueue.yaml` begins with `$values`, which no `ref` of `kueue` defines\n"
      "  at \"$values/kueue.yaml\"\n"
      "  help: write the path alone: the source that lends files of the catalog's repository is added for "
      "you\n");
  EXPECT_EQ(app("chart kueue \"1\" from \"example.org/charts\" { values \"$config/kueue.yaml\", \"a.yaml\", "
                "\"$values/b.yaml\" }\n"
                "ref config from \"https://github.com/example/config.git\" at \"main\""),
            "");
  // Alone, Argo CD puts in what it knows of the app.
  EXPECT_EQ(app("path \"kueue\" { values \"$ARGOCD_APP_NAME/values.yaml\" }"), "");
}

TEST(Sources, ReferenceNotAtTheStart) {
  EXPECT_EQ(app("chart kueue \"1\" from \"example.org/charts\" { values \"$config/a.yaml\", "
                "\"x/$config/kueue.yaml\" }\n"
                "ref config from \"https://github.com/example/config.git\" at \"main\""),
            "P0608 `$config/` does not stand at the start of the values path `x/$config/kueue.yaml`\n"
            "  at \"x/$config/kueue.yaml\" : Argo CD replaces it only there\n"
            "  help: write it as `$config/kueue.yaml`\n");
  EXPECT_EQ(app("path \"kueue\" { values \"values-$ARGOCD_APP_NAME.yaml\" }"), "");
}

TEST(Sources, TwoSorts) {
  EXPECT_EQ(app("path \"kueue\" { recurse; kustomize { namePrefix: \"x-\" } }"),
            "P0615 a source of `kueue` is both a kustomization and a plain directory\n"
            "  at recurse : makes it a plain directory\n"
            "  at kustomize { namePrefix: \"x-\" } : makes it a kustomization\n"
            "  note: Argo CD refuses a source of two sorts\n"
            "  help: keep one of them, or make two sources\n");
  EXPECT_EQ(app("chart kueue \"1\" from \"example.org/charts\" { spec { plugin: { name: \"x\" } } }"),
            "P0615 a source of `kueue` is both a Helm chart and a plugin's\n"
            "  at plugin : makes it a plugin's\n"
            "  at kueue : makes it a Helm chart\n"
            "  note: Argo CD refuses a source of two sorts\n"
            "  help: keep one of them, or make two sources\n");
  EXPECT_EQ(app("path \"kueue\" { kustomize { namePrefix: \"x-\" } }\npath \"extra\" { recurse }"), "");
}

TEST(Sources, ChartThatLends) {
  EXPECT_EQ(app("chart kueue \"1\" from \"example.org/charts\" { spec { ref: \"config\" } }"),
            "P0615 a chart of `kueue` has a `ref`\n"
            "  at \"config\" : Argo CD lends no files of a chart\n"
            "  at kueue : the chart\n"
            "  help: lend the files from a `ref NAME from \"REPO\" at \"REVISION\"` of their own\n"
            "P0622 `ref` is written in `spec`, and has a statement\n"
            "  at ref : what forks override and editors show is the statement\n"
            "  help: write it as `ref NAME`\n");
}

TEST(Sources, OneRefTwice) {
  EXPECT_EQ(app("path \"kueue\" { ref config }\nref config from \"https://github.com/example/config.git\" at "
                "\"main\""),
            "P0615 two sources of `kueue` have the ref `config`\n"
            "  at config : again here\n"
            "  at config : first here\n"
            "  help: give it another name\n");
  EXPECT_EQ(app("chart kueue \"1\" from \"example.org/charts\" { values \"a.yaml\" }\n"
                "ref values from \"https://github.com/example/config.git\" at \"main\""),
            "P0615 two sources of `kueue` have the ref `values`\n"
            "  at values\n"
            "  note: the source that lends values files of the catalog's repository has this name\n"
            "  help: give it another name\n");
}

TEST(Sources, OwnRefToTheCatalog) {
  EXPECT_EQ(app("chart kueue \"1\" from \"example.org/charts\" { values \"a.yaml\", \"$values/b.yaml\" }\n"
                "ref values from \"https://github.com/example/ai\" at \"main\""),
            "");
}

TEST(Sources, SourcesHideTheSource) {
  EXPECT_EQ(app("path \"kueue\"\nspec { sources: [{ repoURL: \"https://example.org/x\", path: \"a\" }] }"),
            "P0615 `kueue` has both `source` and `sources`\n"
            "  at sources : hides the single source\n"
            "  at path \"kueue\" : said here too\n"
            "  help: write all of them as statements: `chart`, `path`, `oci`, `ref`\n"
            "P0622 `sources` is written in `spec`, and has a statement\n"
            "  at sources : what forks override and editors show is the statement\n"
            "  help: write it as `chart`, `path`, `oci` or `ref`\n");
  EXPECT_EQ(app("path \"kueue\"\nspec { source: { tagPrefix: \"v\" } }").substr(0, 5), "P0622");
}

}  // namespace
}  // namespace profilec::test
