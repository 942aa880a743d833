// Holds the items of one statement against one form.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "compiler/source/source_set.hpp"
#include "compiler/syntax/forms.hpp"
#include "compiler/syntax/tree.hpp"

namespace profilec::syntax {

struct Match {
  bool matched = false;
  std::size_t next = 0;  // one past the last item taken; on failure: the item that does not fit
  std::string expected;  // on failure: what should stand there
};

// Sets the slots of the items it takes. Items that follow may be another statement of the same line.
Match match_form(const SourceSet& sources, const Form& form, std::span<Item> items);

// Whether the items begin with all of the form's leading words; false for a form without.
bool begins_with_keyword(const SourceSet& sources, const Form& form, std::span<const Item> items);

// Whether a reference that begins with this word has a second one: the object of a kind (`core/Service api`),
// the name of a namespace or capability, the name after `app` or `layer` of a `drop`.
bool takes_second_word(std::string_view first);

}  // namespace profilec::syntax
