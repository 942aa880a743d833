// The short way to a fork gives what the long way gives, byte for byte, and so does any number of threads.
#include <gtest/gtest.h>

#include <map>
#include <set>

#include "compiler/driver/output.hpp"
#include "tests/oracle/generate.hpp"
#include "tests/oracle/memory_files.hpp"
#include "tests/oracle/print.hpp"

namespace profilec::properties {
namespace {

using Files = std::map<std::string, std::string>;

struct Result {
  Files files;  // tree and path to bytes
  std::vector<std::string> said;
};

void take(Result& result, const emit::TreeOutput& output, const Diagnostics& found) {
  for (const auto& file : output.files)
    result.files[output.fork + ":" + output.tree + "/" + file.path] = file.application + "\n" + file.bytes;
  // They are put into their order where they are printed.
  std::multiset<std::string> said;
  for (const Diagnostic& one : found.all())
    said.insert(one.fork + " " + code_name(one.code) + " " + one.message);
  result.said.insert(result.said.end(), said.begin(), said.end());
}

std::unique_ptr<Compilation> declared(const Files& sources, CompileOptions& options) {
  oracle::MemoryFiles disk(sources);
  options.forks = ForkChoice::all;
  options.only_declare = true;
  return compile(disk, options);
}

Result short_way(const Files& sources, unsigned jobs) {
  CompileOptions options;
  options.with_catalog = false;  // what is said of it would not be said again
  const auto compilation = declared(sources, options);
  Result result;
  std::size_t calls = 0;
  const auto variants = chosen_variants(*compilation, options);
  for (const Finished& one : finish_variants(*compilation, variants, jobs, [&](std::size_t) { ++calls; }))
    take(result, one.output, one.diagnostics);
  EXPECT_EQ(calls, variants.size());
  return result;
}

Result long_way(const Files& sources) {
  CompileOptions options;
  options.with_catalog = false;
  const auto compilation = declared(sources, options);
  compilation->fork_base.reset();
  Result result;
  for (const syntax::Statement* fork : chosen_variants(*compilation, options)) {
    Diagnostics found;
    const Variant variant = make_variant(*compilation, fork, found);
    EXPECT_FALSE(variant.catalog.as_base);
    take(result, found.has_errors() ? emit::TreeOutput{} : output_of(compilation->sources, variant), found);
  }
  return result;
}

std::size_t settled_forks(const Files& sources) {
  CompileOptions options;
  options.with_catalog = false;
  const auto compilation = declared(sources, options);
  std::size_t count = 0;
  for (const syntax::Statement* fork : chosen_variants(*compilation, options)) {
    Diagnostics found;
    if (make_variant(*compilation, fork, found).catalog.as_base) ++count;
  }
  return count;
}

void expect_one_result(const Files& sources, const std::string& what) {
  const Result expected = long_way(sources);
  for (const unsigned jobs : {1U, 16U}) {
    const Result result = short_way(sources, jobs);
    EXPECT_EQ(result.files, expected.files) << what << ", " << jobs << " jobs";
    EXPECT_EQ(result.said, expected.said) << what << ", " << jobs << " jobs";
  }
}

// Settings as a fork may say them; `@` is a number, so that trees differ.
const std::vector<std::string>& settings() {
  static const std::vector<std::string> all = {
      "repo \"https://git.example/tenant-@.git\"",
      "revision \"release\"",
      "revision \"\"",
      "repo \"git@git.example:a/b.git\"; revision \"v@\"",
      "prefix \"p@-\"",
      "prefix \"p@-\"; hub central",
      "hub central",
      "mirror \"https://charts.example/\" to \"https://mirror.example/@/\"",
      "mirror \"https://git.example/\" to \"https://mirror.example/\"; mirror \"quay.io/\" to "
      "\"h.example/q/\"",
      "repo \"https://git.example/*\"",
      "repo \"\"",
      "repo \"a: b\"",
      "repo \"https://git.example/a #b\"",
      "repo \"yes\"; revision \"null\"",
      "repo \"12\"; revision \"0x1F\"",
      "repo \"https://git.example/'a'\"",
      "repo \"https://git.example/\\\"a\\\\b\"",
      "repo \"https://git.example/a\\nb\"",
      "revision \"a\\nb\\n\"",
      "repo \"https://git.example/é,{}[]\"",
      "let host = \"other.example\"",
      "repo \"https://git.example/${host}.git\"",
  };
  return all;
}

std::string forks() {
  std::string out;
  for (std::size_t i = 0; i < settings().size(); ++i) {
    const std::string number = std::to_string(i);
    std::string said = settings()[i];
    for (std::size_t at = 0; (at = said.find('@', at)) != std::string::npos; at += number.size()) {
      if (said.compare(at, 5, "@git.") == 0) {
        ++at;
        continue;
      }
      said.replace(at, 1, number);
    }
    out += "fork settled-" + number + " { tree \"forks/" + number + "\"; " + said + " }\n";
  }
  return out;
}

const std::string kManifest = R"(# kept as it is
apiVersion: argoproj.io/v1alpha1
kind: Application
metadata:
  name: plain
  finalizers: [resources-finalizer.argocd.argoproj.io]
spec:
  project: 'platform'
  sources:
    - {repoURL: https://git.example/c.git, targetRevision: main, path: clusters/c/plain}
    - repoURL: "https://git.example/c.git"   # the same in quotes
      targetRevision: 'main'
      ref: values
    - repoURL: https://charts.example/stable
      chart: plain
      targetRevision: 1.0.0
      helm:
        valueFiles:
          - $values/clusters/c/values.yaml
  destination: {server: https://kubernetes.default.svc, namespace: default}
)";

std::string catalog_with(const std::string& app) {
  return "let host = \"git.example\"\n"
         "catalog c {\n  tree \"clusters/c\"\n  repo \"https://git.example/c.git\"\n  revision \"main\"\n"
         "  project platform\n  roots-project keeper\n}\n"
         "project platform \"what may be used\"\nproject keeper\nlayer first \"the first\"\nlayer second "
         "after first\n"
         "default profile all { first, second }\n"
         "in first {\n  app plain { manifest \"plain.yaml\" }\n"
         "  app chart \"a chart\" {\n    chart redis \"1.2.3\" from \"https://charts.example/stable\" {\n"
         "      values \"values.yaml\" because \"sizes\"\n    }\n    namespace default\n    sync automated\n "
         " }\n}\n"
         "in second {\n" +
         app + "  app own { path \"own\"; wave 3; needs chart }\n}\n" + forks();
}

TEST(Forks, ThatOnlySaySettings) {
  const Files sources = {{"c.profile", catalog_with("")}, {"plain.yaml", kManifest}};
  EXPECT_GE(settled_forks(sources), settings().size() - 2);  // not those that are refused
  EXPECT_FALSE(short_way(sources, 1).files.empty());
  expect_one_result(sources, "settings");
}

// Where a declaration uses what the fork sets, the app itself is another.
TEST(Forks, WhereSettingsAreUsed) {
  for (const std::string app :
       {"  app used { path \"x\"; annotation note = \"${repo} ${tree}\" }\n",
        "  app used { path \"${host}\" }\n",
        "  app used { path \"x\" from \"https://${host}/x.git\" at \"${revision}\" }\n"}) {
    const Files sources = {{"c.profile", catalog_with(app)}, {"plain.yaml", kManifest}};
    EXPECT_LT(settled_forks(sources), settings().size());
    expect_one_result(sources, app);
  }
}

// A manifest that cannot be patched, or is none, says so in each fork.
TEST(Forks, WhereAManifestIsRefused) {
  for (const std::string text : {"spec: [", "kind: Other",
                                 "apiVersion: argoproj.io/v1alpha1\nkind: Application\n"
                                 "metadata:\n  name: plain\nspec:\n  project: platform\n"
                                 "  source:\n    repoURL: >-\n      https://git.example/c.git\n"
                                 "    path: x\n  destination: {name: in-cluster}\n"}) {
    expect_one_result({{"c.profile", catalog_with("")}, {"plain.yaml", text}}, text);
  }
}

TEST(Forks, OfRandomCatalogs) {
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    Files sources =
        oracle::print(seed % 2 == 0 ? oracle::generate(seed) : oracle::generate_valid(seed)).files;
    sources["settled.profile"] = "let host = \"git.example\"\n" + forks();
    expect_one_result(sources, "seed " + std::to_string(seed));
  }
}

}  // namespace
}  // namespace profilec::properties
