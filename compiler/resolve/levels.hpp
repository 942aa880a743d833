// Which of several statements about one thing counts: presets left to right, then the app itself, then the
// fork.
#pragma once

#include <fmt/format.h>

#include <string>
#include <string_view>
#include <vector>

#include "compiler/resolve/scope.hpp"

namespace profilec {

class Levels {
 public:
  explicit Levels(const Scope& scope) : scope_(scope) {}

  void next() { ++level_; }
  int current() const { return level_; }
  // What `key` is to be taken from here: true, unless this level said it already. Saying a scalar twice in
  // one place is P0212, whatever the values: one of them is a mistake.
  bool claim(std::string_view key, Span span) {
    for (Claim& claim : claims_) {
      if (claim.key != key) continue;
      if (claim.level == level_) {
        report(key, span, claim.span);
        return false;
      }
      claim.level = level_;
      claim.span = span;
      return true;
    }
    claims_.push_back({std::string(key), level_, span});
    return true;
  }
  // The same without a finding: for what is said in more than one way.
  void note(std::string_view key, Span span) {
    for (Claim& claim : claims_) {
      if (claim.key != key) continue;
      claim.level = level_;
      claim.span = span;
      return;
    }
    claims_.push_back({std::string(key), level_, span});
  }
  // Where the last level that says `key` says it; invalid where none does.
  Span span_of(std::string_view key) const {
    for (const Claim& claim : claims_) {
      if (claim.key == key) return claim.span;
    }
    return {};
  }
  int level_of(std::string_view key) const {
    for (const Claim& claim : claims_) {
      if (claim.key == key) return claim.level;
    }
    return -1;
  }

 private:
  struct Claim {
    std::string key;
    int level;
    Span span;
  };
  void report(std::string_view key, Span again, Span first) {
    Diagnostic& added = scope_.error(212, again, fmt::format("`{}` is said twice", key), "again here");
    added.labels.push_back({first, "first said here"});
    added.help.push_back("keep the one that is meant");
  }

  const Scope& scope_;
  std::vector<Claim> claims_;
  int level_ = 0;
};

}  // namespace profilec
