// What the library and the catalog know of charts (`chart-facts`), and which of it holds for an app.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/resolve/app_builder.hpp"
#include "compiler/resolve/declarations.hpp"
#include "compiler/resolve/scope.hpp"

namespace profilec {

using Version = std::array<std::uint32_t, 3>;

// The version in `text`, a leading `v` and what follows the third number apart; of a range its lower bound.
// Nothing where there is no number in it.
std::optional<Version> read_version(std::string_view text);

// Comparators such as `>=1.15 <2`, separated by blanks or commas; nothing where it is none.
struct Comparator {
  enum class Kind : std::uint8_t { less, at_most, equal, at_least, greater };
  Kind kind = Kind::equal;
  Version version{};
};
std::optional<std::vector<Comparator>> read_range(std::string_view text);
bool satisfies(const Version& version, const std::vector<Comparator>& range);

class Facts {
 public:
  // The catalog's own facts of a chart go before the library's. Reports P0216 for a range that is none.
  Facts(const Scope& scope, const Declarations& declarations);

  // Adds to the draft what holds for its charts. Reports P0301 where the chart is known and nothing fits.
  // False where a known chart's version or repository is none: nothing is known of what the app brings.
  bool apply(const Scope& scope, Symbols& symbols, DraftApp& draft) const;

  // The charts that bring these kinds (`group/Kind`), each once for a kind.
  std::vector<Offer> offers(const Scope& scope, const Symbols& symbols, const std::set<Symbol>& kinds) const;

  struct Fact {
    const syntax::Statement* statement = nullptr;
    std::vector<Comparator> range;
    std::vector<std::string> repos;  // in the form they are compared in
    Origin origin = Origin::library;
  };
  const std::map<std::string, std::vector<Fact>, std::less<>>& charts() const { return by_chart_; }

 private:
  void add(const Scope& scope, const syntax::Statement& statement, Origin origin,
           std::map<std::string, std::vector<Fact>, std::less<>>& into) const;
  void apply_fact(const Scope& scope, Symbols& symbols, const Fact& fact, const Source& chart,
                  DraftApp& draft) const;
  void unmatched(const Scope& scope, Symbols& symbols, const std::vector<Fact>& known, const Source& chart,
                 DraftApp& draft) const;

  void not_imported(const Scope& scope, Symbols& symbols, const Source& chart, DraftApp& draft) const;
  void misspelt(const Scope& scope, Symbols& symbols, const Source& chart, DraftApp& draft) const;

  std::map<std::string, std::vector<Fact>, std::less<>> by_chart_;
  std::map<std::string, std::vector<Fact>, std::less<>> not_imported_;
};

}  // namespace profilec
