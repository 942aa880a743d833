// Random catalogs: the compiler and the oracle must agree on all of them. And the catalogs they once differed
// on.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <sstream>

#include "compiler/check/admission.hpp"
#include "compiler/driver/compile.hpp"
#include "tests/oracle/compare.hpp"
#include "tests/oracle/generate.hpp"
#include "tests/oracle/memory_files.hpp"
#include "tests/oracle/print.hpp"

namespace profilec::oracle {
namespace {

// 2 000 catalogs in two parts, which ctest runs side by side.
constexpr std::uint64_t kCatalogs = 1000;

class Catalogs : public ::testing::TestWithParam<std::uint64_t> {};

TEST_P(Catalogs, Agree) {
  std::size_t valid = 0;
  std::size_t apps = 0;
  std::set<int> codes;
  for (std::uint64_t seed = GetParam(); seed < GetParam() + kCatalogs; ++seed) {
    const Model model = generate(seed);
    const Outcome outcome = compare(model);
    if (outcome.valid) ++valid;
    apps += model.apps.size();
    codes.insert(outcome.codes.begin(), outcome.codes.end());
    ASSERT_TRUE(outcome.differences.empty()) << "seed " << seed << "\n"
                                             << explain(shrink(model, sort_of(outcome.differences.front())));
  }
  // The catalogs are worth the trouble: large, often right, and wrong in every way.
  EXPECT_GE(4 * valid, kCatalogs);
  EXPECT_GE(apps, 8 * kCatalogs);
  for (const int code : {401, 402, 403, 404, 405, 406, 407, 408, 409, 410, 411, 412, 413,
                         414, 501, 502, 503, 504, 505, 701, 702, 703, 704, 705, 706}) {
    EXPECT_TRUE(codes.contains(code)) << "no catalog with P0" << code;
  }
}

INSTANTIATE_TEST_SUITE_P(Random, Catalogs, ::testing::Values(1, 1 + kCatalogs));

TEST(Oracle, MendedCatalogsAreValid) {
  for (std::uint64_t seed = 1; seed <= 100; ++seed) {
    const Model model = generate_valid(seed);
    EXPECT_TRUE(compare(model).valid) << "seed " << seed << "\n" << explain(model);
  }
}

// A case is a text with files under `# FILE` lines; its `# expect: LINE` lines are the verdicts.
struct Case {
  std::map<std::string, std::string> files;
  std::set<std::string> expected;
};

Case read_case(const std::filesystem::path& path) {
  Case one;
  std::ifstream in(path);
  std::string name = "catalog.profile";
  for (std::string line; std::getline(in, line);) {
    const std::string expect = "# expect: ";
    if (line.starts_with(expect)) {
      one.expected.insert(line.substr(expect.size()));
    } else if (line.starts_with("# ") && line.ends_with(".profile")) {
      name = line.substr(2);
    } else {
      one.files[name] += line + "\n";
    }
  }
  return one;
}

std::string in_fork(const std::string& fork) { return fork.empty() ? "" : "fork " + fork + ": "; }

// Errors and warnings by code, waves and admissible layers.
std::set<std::string> verdicts_of(const Compilation& compilation) {
  std::set<std::string> all;
  for (const Diagnostic& diagnostic : compilation.diagnostics.all()) {
    std::string profiles;
    for (const auto& profile : diagnostic.profiles) profiles += " " + profile;
    all.insert(in_fork(diagnostic.fork) + code_name(diagnostic.code) + profiles);
  }
  for (const Variant& variant : compilation.variants) {
    const Closure closure(variant.catalog, variant.checked.order);
    for (std::uint32_t i = 0; i < variant.catalog.apps.size(); ++i) {
      const std::string app = in_fork(variant.catalog.fork.name) + variant.catalog.apps[i]->name;
      all.insert(app + " wave " + std::to_string(variant.checked.waves[i]));
      std::string layers;
      for (const LayerId layer : Admission(closure).admissible(AppId{i})) {
        layers += " " + variant.catalog.layer(layer).name;
      }
      all.insert(app + " may live in" + layers);
    }
  }
  return all;
}

// Only what a case names is compared; `not X` must not be there.
TEST(Oracle, KeptCases) {
  std::size_t cases = 0;
  for (const auto& entry : std::filesystem::directory_iterator(ORACLE_CASES)) {
    const Case one = read_case(entry.path());
    MemoryFiles files(one.files);
    CompileOptions options;
    options.forks = ForkChoice::all;
    const auto compilation = compile(files, options);
    const auto found = verdicts_of(*compilation);
    std::string all;
    for (const auto& verdict : found) all += verdict + "\n";
    EXPECT_FALSE(one.expected.empty()) << entry.path();
    for (const auto& expected : one.expected) {
      const bool negated = expected.starts_with("not ");
      EXPECT_EQ(found.contains(negated ? expected.substr(4) : expected), !negated)
          << entry.path() << ": " << expected << "\n"
          << all;
    }
    ++cases;
  }
  EXPECT_GT(cases, 0U);
}

}  // namespace
}  // namespace profilec::oracle
