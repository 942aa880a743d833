// What completion offers, one source of names per function. Internal to the method.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/argocd/kinds.hpp"
#include "compiler/driver/compile.hpp"
#include "compiler/lsp/before_cursor.hpp"
#include "compiler/source/file_system.hpp"

namespace profilec::lsp {

// The numbers of CompletionItemKind that we use.
enum class ItemIcon {
  text = 1,
  field = 5,
  variable = 6,
  module = 9,
  value = 12,
  keyword = 14,
  snippet = 15,
  file = 17,
  reference = 18,
  folder = 19,
  constant = 21,
  structure = 22
};

struct Candidate {
  std::string label;
  ItemIcon icon = ItemIcon::keyword;
  std::string detail{};
  std::string documentation{};
  std::string insert{};  // empty: the label
  bool snippet = false;  // `insert` holds `$1`, `${2:x}`
  std::string sort{};    // empty: by label
};

// Where paths in the sources begin.
struct Places {
  FileSystem& disk;
  std::string repository;
  std::string catalog;
};

class Candidates {
 public:
  Candidates(const Compilation& compilation, const BeforeCursor& before, const Places& places, bool snippets)
      : compilation_(compilation), before_(before), places_(places), snippets_(snippets) {}

  std::vector<Candidate> run();

 private:
  void statements();
  void statement(const syntax::Form& form);
  void inside(const syntax::Form& form);
  void words(const Expected& expected);
  void slot(const syntax::Form& form, const Expected& expected);
  void references(const syntax::Form& form, const Expected& expected);
  void second_word(const std::string& first);
  void apps();
  void kinds(bool provided_only);
  void builtin_kinds(std::optional<argocd::KindScope> scope);
  void files(const std::string& keyword);
  void names(const ByName& declared, ItemIcon icon, std::string_view what);
  void options();
  void option_values();
  void charts();
  void chart_repos();
  void chart_versions();
  void libraries();
  void lets();
  void text(Candidate candidate);
  void add(Candidate candidate);
  const Catalog* catalog() const;
  const Token* token(std::size_t i) const;

  const Compilation& compilation_;
  const BeforeCursor& before_;
  const Places& places_;
  bool snippets_;
  std::vector<Candidate> out_;
};

// Facts of a chart in the library: its newest range and where it comes from.
struct KnownChart {
  std::string name;
  std::string range;
  std::vector<std::string> repos;
};
std::vector<KnownChart> known_charts(const Compilation& compilation);
// A version in the range to begin with: its lower bound.
std::string lower_bound(std::string_view range);

}  // namespace profilec::lsp
