// Holds the items of one statement against one form.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "compiler/source/source_set.hpp"
#include "compiler/syntax/forms.hpp"
#include "compiler/syntax/tree.hpp"

namespace profilec::syntax {

struct Match {
  bool matched = false;
  std::size_t next = 0;     // one past the last item taken; on failure: the item that does not fit
  std::string expected;     // on failure: what should stand there
  bool open_ended = false;  // ends in a list that takes all words up to the end
};

// Sets the slots of the items it takes.
Match match_form(const SourceSet& sources, const Form& form, std::vector<Item>& items);

// How many of the form's leading words the items begin with; all of them where `keyword` words match.
bool begins_with_keyword(const SourceSet& sources, const Form& form, const std::vector<Item>& items,
                         std::size_t from);

}  // namespace profilec::syntax
