// Every name in the sources and what it means: definition, references, rename and highlights are questions to
// this. Made from the record of compiler/resolve, and for what stands in texts (`${name}`, names in
// backticks) from the trees.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "compiler/driver/compile.hpp"

namespace profilec::lsp {

enum class What : std::uint8_t {
  app,
  layer,
  profile,
  project,
  preset,
  let,
  fork,
  catalog,
  chart,
  library,  // declared in a source
  kind,
  group,
  object,
  namespace_,
  capability,  // of the cluster
};
std::string_view what_name(What what);  // "app"

struct Target {
  What what = What::app;
  std::string name;
  Span declaration;  // of the name; invalid for what no statement declares
};

enum class Role : std::uint8_t {
  declaration,  // the name in its declaration; of a kind or object: where an app provides it
  use,
  mention,  // in a text: between backticks, in `${...}`
};

struct Occurrence {
  Span span;
  std::uint32_t target = 0;
  Role role = Role::use;
  friend bool operator==(const Occurrence&, const Occurrence&) = default;
};

class Index {
 public:
  explicit Index(const Compilation& compilation);

  const Target& target(const Occurrence& occurrence) const { return targets_[occurrence.target]; }
  // The name that stands at this byte or ends there; null where there is none.
  const Occurrence* at(FileId file, std::uint32_t offset) const;
  // In the order of files and offsets.
  std::vector<Occurrence> all_of(std::uint32_t target) const;
  const std::vector<Occurrence>& occurrences() const { return occurrences_; }
  const std::vector<Target>& targets() const { return targets_; }

 private:
  friend class IndexBuilder;
  std::vector<Target> targets_;
  std::vector<Occurrence> occurrences_;  // sorted by span
};

}  // namespace profilec::lsp
