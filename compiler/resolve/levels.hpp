// Which of several statements about one thing counts: presets left to right, then the app itself, then the
// fork.
#pragma once

#include <fmt/format.h>

#include <functional>
#include <map>
#include <string>
#include <string_view>

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
    const auto found = claims_.find(key);
    if (found != claims_.end() && found->second.level == level_) {
      report(key, span, found->second.span);
      return false;
    }
    put(found, key, span);
    return true;
  }
  // The same without a finding: for what is said in more than one way.
  void note(std::string_view key, Span span) { put(claims_.find(key), key, span); }
  // Where the last level that says `key` says it; invalid where none does.
  Span span_of(std::string_view key) const {
    const auto found = claims_.find(key);
    return found == claims_.end() ? Span{} : found->second.span;
  }
  int level_of(std::string_view key) const {
    const auto found = claims_.find(key);
    return found == claims_.end() ? -1 : found->second.level;
  }

 private:
  struct Claim {
    int level;
    Span span;
  };
  using Claims = std::map<std::string, Claim, std::less<>>;

  void put(Claims::iterator found, std::string_view key, Span span) {
    if (found == claims_.end()) {
      claims_.emplace(key, Claim{level_, span});
    } else {
      found->second = {level_, span};
    }
  }
  void report(std::string_view key, Span again, Span first) {
    Diagnostic& added = scope_.error(212, again, fmt::format("`{}` is said twice", key), "again here");
    added.labels.push_back({first, "first said here"});
    added.help.push_back("keep the one that is meant");
  }

  const Scope& scope_;
  Claims claims_;
  int level_ = 0;
};

}  // namespace profilec
