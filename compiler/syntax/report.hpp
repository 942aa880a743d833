// What bind says of a statement that fits no form: one function per way to miss.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/diagnostics/diagnostic.hpp"
#include "compiler/source/source_set.hpp"
#include "compiler/syntax/bind.hpp"
#include "compiler/syntax/forms.hpp"
#include "compiler/syntax/match.hpp"
#include "compiler/syntax/tree.hpp"

namespace profilec::syntax {

class Report {
 public:
  Report(const SourceSet& sources, Tree& tree, Diagnostics& diagnostics)
      : sources_(sources), tree_(tree), diagnostics_(diagnostics) {
    for (const Diagnostic& one : diagnostics.all()) {
      if (one.place().file == tree.file) unsure_from_ = std::min(unsure_from_, one.place().begin);
    }
  }

  // Marks the tree as broken. Returned for further filling in; valid until the next error.
  Diagnostic& error(std::uint16_t code, Span span, std::string message, std::string label = "");
  // So many mistakes that no more are shown: looking for further ones is in vain.
  bool full() const { return errors_ > kMaxShapeErrors; }
  std::string_view text(const Item& item) const { return sources_.text(item.span); }

  // P0102: the first word is no keyword of the context.
  void unknown(std::span<const Item> items, Context context);
  // P0103: the first word is one, but not with this second word.
  void wrong_second_word(std::span<const Item> items, const std::vector<const Form*>& candidates);
  // P0103: a part is missing or of the wrong kind.
  void misshapen(std::span<const Item> items, const Form& form, const Match& match);
  // P0103: items[from] is more than the form takes.
  void superfluous(std::span<const Item> items, const Form& form, std::size_t from);
  // P0103: nothing separates this element of a list from the one before.
  void no_comma(const Item& before, const Item& element);
  // P0103: what follows belongs into a block that does not begin.
  void no_block(std::span<const Item> items, const Form& form);
  // Takes back that the first `}` or `]` in [after, before) closes nothing.
  void forget_stray(char closing, std::uint32_t after, std::uint32_t before = 0xFFFFFFFFU);
  // P0103: `external` and `place` must say why.
  void no_reason(const Statement& statement, const Form& form);
  // Whether `because` was meant, misspelt or without its string. Says so.
  bool misspelt_because(std::span<const Item> items, std::size_t at);

 private:
  void no_word_first(const Item& first);
  std::string shown(const Item& item) const;
  // Whether items[at] or the one before is a `because` that is misspelt or has no string. Says so.
  bool reason_went_wrong(std::span<const Item> items, std::size_t at);
  // Whether a keyword of the form was meant. Says so.
  bool misspelt_keyword(const Item& item, const Form& form);
  // Whether the word before items[at] is none of the names that are wanted. Says so.
  bool needless_word(const Form& form, std::span<const Item> items, std::size_t at);
  // A string that is no name, path or address.
  bool is_prose(const Item& item) const;
  // P0103: this string is none of the form's parts; a reason is meant.
  void no_because(const Item& reason, const Form& form);
  // Takes back what was said of brackets and strings in there.
  void forget_within(Span span);

  const SourceSet& sources_;
  Tree& tree_;
  Diagnostics& diagnostics_;
  unsigned errors_ = 0;
  std::uint32_t unsure_from_ =
      0xFFFFFFFFU;       // the first mistake in brackets and strings: blocks after it may be others
  Span without_reason_;  // the statement of the last no_reason()
  Diagnostic unshown_;   // takes what is said beyond the limit
};

}  // namespace profilec::syntax
