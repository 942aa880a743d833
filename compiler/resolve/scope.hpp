// What reading a statement needs: the texts, the values of `${name}`, and where mistakes go.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/catalog/app.hpp"
#include "compiler/diagnostics/diagnostic.hpp"
#include "compiler/source/source_set.hpp"
#include "compiler/syntax/forms.hpp"
#include "compiler/syntax/tree.hpp"
#include "compiler/yaml/value.hpp"

namespace profilec {

// The values of `${name}`.
using HoleValues = std::map<std::string, std::string, std::less<>>;

// What all `${name}` of a variant bring together: more is a mistake, or meant to use up the memory (P0115).
constexpr std::size_t kMostFilledIn = 16U << 20U;

// Words and signs of all apps of a variant, those of a preset or of a chart's facts counted with each app
// that has them (P0115).
constexpr std::size_t kMostWords = 500'000;

class Scope {
 public:
  Scope(const SourceSet& sources, Diagnostics& diagnostics) : sources_(sources), diagnostics_(diagnostics) {}

  const SourceSet& sources() const { return sources_; }
  Diagnostics& diagnostics() const { return diagnostics_; }
  HoleValues& holes() { return holes_; }
  // How many bytes stand for `${name}` in what was read.
  std::size_t filled_in() const { return filled_in_; }
  // From here on, here and in copies, the names of the holes that are read go there.
  void record_reads(std::set<std::string>* into) { reads_ = into; }

  // The characters of a word or string. Reports P0213 for a `${name}` that is not there, P0104 for a
  // `\u{...}` that is no character, each name once, and P0115 once (kMostFilledIn).
  std::string text(const syntax::Item& item) const;
  // The slot's text; empty where the statement does not have it.
  std::string text(const syntax::Statement& statement, std::string_view slot) const;
  SaidText said(const syntax::Item& item, const syntax::Statement& statement) const;
  SaidText said(const syntax::Statement& statement, std::string_view slot) const;
  std::vector<SaidText> said_list(const syntax::Statement& statement, std::string_view slot) const;
  std::string because(const syntax::Statement& statement) const;
  // Nothing where it is none, which was reported where it was read.
  std::optional<std::int64_t> integer(const syntax::Statement& statement, std::string_view slot) const;
  // A literal as data. Reports P0114 for a bare word that is no JSON value and for a key given twice.
  yaml::Value literal(const syntax::Item& item) const;

  Diagnostic& error(std::uint16_t code, Span span, std::string message, std::string label = "") const {
    return diagnostics_.add(Code{code}, span, std::move(message), std::move(label));
  }

  // Counts a statement of an app. Reports P0115 once (kMostWords); false from there on.
  bool has_room(const syntax::Statement& statement) const;
  std::size_t words() const { return words_; }
  bool is_full() const { return words_ > kMostWords; }

  // A path within a repository: relative, without `..`, `.` or empty parts and control characters. Reports
  // P0216.
  bool check_path(const SaidText& path, std::string_view what) const;

 private:
  yaml::Value scalar(const syntax::Item& item) const;
  std::optional<std::string> fill(std::string_view name, Span span) const;

  const SourceSet& sources_;
  Diagnostics& diagnostics_;
  HoleValues holes_;
  mutable std::size_t filled_in_ = 0;  // bytes
  mutable std::size_t words_ = 0;
  mutable std::size_t unknown_holes_ = 0;
  std::set<std::string>* reads_ = nullptr;
};

}  // namespace profilec
