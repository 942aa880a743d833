// usage: oracle_soak SECONDS|COUNTc [SEED]   random catalogs through the compiler and the oracle
// `60` is a minute, `1000000c` a million catalogs. Prints what the catalogs are like, and each difference
// shrunk.
#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <iostream>
#include <map>

#include "tests/oracle/compare.hpp"
#include "tests/oracle/generate.hpp"
#include "tests/oracle/print.hpp"

namespace {

using namespace profilec::oracle;

struct Tally {
  std::size_t catalogs = 0;
  std::size_t valid = 0;
  std::size_t different = 0;
  std::map<int, std::size_t> codes;
  std::map<std::size_t, std::size_t> apps;
  std::map<std::string, std::size_t> sorts;  // of differences
};

std::set<std::string> sorts_of(const Outcome& outcome) {
  std::set<std::string> sorts;
  for (const auto& difference : outcome.differences) sorts.insert(sort_of(difference));
  return sorts;
}

std::size_t median(const std::map<std::size_t, std::size_t>& counts, std::size_t all) {
  std::size_t below = 0;
  for (const auto& [value, times] : counts) {
    below += times;
    if (2 * below >= all) return value;
  }
  return 0;
}

void print_tally(const Tally& tally) {
  const auto share = [&](std::size_t part) {
    return 100.0 * static_cast<double>(part) / static_cast<double>(std::max<std::size_t>(tally.catalogs, 1));
  };
  std::cout << tally.catalogs << " catalogs, median " << median(tally.apps, tally.catalogs) << " apps, "
            << share(tally.valid) << " % without an error, " << tally.different << " with a difference\n";
  for (const auto& [code, times] : tally.codes) {
    std::cout << "  P0" << code << "  " << share(times) << " %\n";
  }
  for (const auto& [sort, times] : tally.sorts)
    std::cout << "  differs " << times << " times: " << sort << "\n";
}

}  // namespace

int main(int argc, char** argv) {
  const std::string limit = argc > 1 ? argv[1] : "10";
  const std::uint64_t seed = argc > 2 ? std::strtoull(argv[2], nullptr, 10) : 1;
  const bool counted = limit.ends_with("c");
  const auto amount = std::strtoull(limit.c_str(), nullptr, 10);
  const auto start = std::chrono::steady_clock::now();
  Tally tally;
  for (std::uint64_t i = 0;; ++i) {
    const auto spent = std::chrono::steady_clock::now() - start;
    if (counted ? i >= amount : spent >= std::chrono::seconds(amount)) break;
    const Model model = generate(seed + i);
    const Outcome outcome = compare(model);
    ++tally.catalogs;
    ++tally.apps[model.apps.size()];
    if (outcome.valid) ++tally.valid;
    for (const int code : outcome.codes) ++tally.codes[code];
    if (outcome.differences.empty()) continue;
    ++tally.different;
    for (const std::string& sort : sorts_of(outcome)) {
      if (++tally.sorts[sort] > 2) continue;
      std::cout << "# seed " << seed + i << ", " << sort << "\n" << explain(shrink(model, sort)) << std::endl;
    }
  }
  std::cout << "seeds from " << seed << "\n";
  print_tally(tally);
  return tally.different == 0 ? 0 : 1;
}
