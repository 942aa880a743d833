// What the author is in the middle of writing: read from the text before the cursor alone, token by token, so
// that it works in a file that does not parse.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/syntax/forms.hpp"

namespace profilec::lsp {

struct Token {
  enum class Kind : std::uint8_t { word, string, comma, equals, open_list, close_list, block };
  Kind kind = Kind::word;
  std::string_view text;  // of a string without its quotes
};

struct OpenStatement {
  const syntax::Form* form = nullptr;  // of a statement whose block is open: what it is
  std::vector<Token> tokens;           // what is written of it, without what stands right at the cursor
};

struct BeforeCursor {
  syntax::Context context = syntax::Context::top;
  std::vector<OpenStatement> around;  // the statements whose blocks are open, from the outermost inwards
  OpenStatement statement;            // the one being written; no tokens at its start
  std::string_view prefix;            // the part of a word or string that stands right before the cursor
  bool in_string = false;
  bool in_literal = false;  // inside a JSON literal: nothing is known
  bool in_comment = false;
  bool in_hole = false;     // after `${` in a string; the prefix is what follows it
  bool in_mention = false;  // after a backtick in a reason; likewise
};

BeforeCursor read_before(std::string_view text, std::size_t cursor);

// What may stand next in a statement of that form of which the tokens are written.
struct Expected {
  std::vector<std::string> words;      // keywords, `{`, `=`
  const syntax::Slot* slot = nullptr;  // a part, or an element of a list
  std::vector<Token> element;          // of a list: the words of the element that was begun
};
Expected expected_after(const syntax::Form& form, const std::vector<Token>& tokens);

// The forms of the context that the tokens begin with; all of them where there is no token.
std::vector<const syntax::Form*> forms_begun(syntax::Context context, const std::vector<Token>& tokens);

}  // namespace profilec::lsp
