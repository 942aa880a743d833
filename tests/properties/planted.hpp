// Valid random catalogs with a known piece planted in them, so that the verdict of an edit of that piece is
// known before.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <set>
#include <string>

#include "compiler/driver/compile.hpp"
#include "tests/oracle/model.hpp"

namespace profilec::properties {

// Two apps of one layer that some profile holds: `consumer` needs `capability planted` of `provider`, which
// waves keep. Beside it a layer `late` after that layer, in the same profiles, and a layer `away` in none;
// each has an app of its own. Every app is automated and has no written wave, and waves order creation only,
// so that an edit breaks one thing.
struct Planted {
  oracle::Model model;
  std::string layer;
  static constexpr const char* kProvider = "provider";
  static constexpr const char* kConsumer = "consumer";
};

// Nothing where the catalog of that seed has no layer to plant it in.
std::optional<Planted> plant(std::uint64_t seed);

oracle::App& find(oracle::Model& model, const std::string& name);
std::unique_ptr<Compilation> compiled(const oracle::Model& model);
std::set<std::string> errors_of(const Compilation& compilation);    // codes
std::set<std::string> warnings_of(const Compilation& compilation);  // codes

}  // namespace profilec::properties
