// What the compiler says: one value per mistake, free of how it is shown.
// Wording (docs/architecture.md): lower case, no full stop, names in backticks, what was found first; the
// remedy stands only in `help`.
#pragma once

#include <string>
#include <vector>

#include "compiler/diagnostics/codes.hpp"
#include "compiler/source/shared.hpp"
#include "compiler/source/span.hpp"

namespace profilec {

// A place with a few words on it. The first label of a diagnostic is its place; the others lead to it.
struct Label {
  Span span;
  std::string text;
};

struct Edit {
  Span span;  // an empty span inserts
  std::string text;
};

struct Fix {
  std::string title;
  std::vector<Edit> edits;
};

struct Diagnostic {
  Code code;
  std::string message;
  std::vector<Label> labels;       // empty only where no file is concerned
  std::vector<std::string> notes;  // further facts: `= note:`
  std::vector<std::string> help;   // what to do: `= help:`
  std::vector<Fix> fixes;
  std::vector<Span> relations;        // what fails, where it is relations: more than the labels can show
  std::vector<std::string> profiles;  // the profiles it breaks, in the order of their names
  std::string fork;                   // the fork it was found in; empty for the catalog itself

  Severity severity() const { return info(code).severity; }
  Span place() const { return labels.empty() ? Span{} : labels.front().span; }
};

using Findings = std::vector<Shared<Diagnostic>>;

// Where phases put what they find. Sorting and rendering happen once, at the edge.
class Diagnostics {
 public:
  // Returned for further filling in; valid until the next add.
  Diagnostic& add(Code code, Span span, std::string message, std::string label = "");
  Findings& all() { return all_; }
  const Findings& all() const { return all_; }
  bool has_errors() const;
  void append(Diagnostics other);

 private:
  Findings all_;
};

}  // namespace profilec
