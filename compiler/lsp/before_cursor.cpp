#include "compiler/lsp/before_cursor.hpp"

#include <algorithm>

#include "compiler/source/ascii.hpp"
#include "compiler/syntax/match.hpp"

namespace profilec::lsp {

using syntax::Context;
using syntax::Form;
using syntax::Part;

namespace {

bool in_word(char c) {
  return is_alphanumeric(c) || std::string_view("._/:*-").find(c) != std::string_view::npos;
}

bool is_word(const Token& token, std::string_view text) {
  return token.kind == Token::Kind::word && token.text == text;
}

std::size_t keyword_words(const Form& form) {
  if (form.keyword.empty()) return 0;
  return 1 + static_cast<std::size_t>(std::count(form.keyword.begin(), form.keyword.end(), ' '));
}

// Whether the tokens agree with the form's leading words as far as both go.
bool agrees(const Form& form, const std::vector<Token>& tokens) {
  const std::size_t count = std::min(keyword_words(form), tokens.size());
  for (std::size_t i = 0; i < count; ++i) {
    if (!is_word(tokens[i], form.parts[i].word)) return false;
  }
  return !form.keyword.empty();
}

// The form whose leading words are all written; the longest of several.
const Form* form_of(Context context, const std::vector<Token>& tokens) {
  const Form* best = nullptr;
  const Form* bare = nullptr;
  for (const Form* form : syntax::forms_in(context)) {
    if (form->keyword.empty()) bare = form;
    const bool whole = keyword_words(*form) <= tokens.size() && agrees(*form, tokens);
    if (whole && (best == nullptr || keyword_words(*form) > keyword_words(*best))) best = form;
  }
  if (best == nullptr && !tokens.empty()) best = bare;
  return best;
}

class Scanner {
 public:
  Scanner(std::string_view text, std::size_t cursor) : text_(text.substr(0, std::min(cursor, text.size()))) {}

  BeforeCursor run() {
    while (at_ < text_.size()) one();
    return std::move(out_);
  }

 private:
  void one() {
    const char c = text_[at_];
    if (c == '#') return comment();
    if (c == '"' || c == '\'') return string();
    if (in_word(c)) return word();
    ++at_;
    if (c == '\n' || c == ';') return end_statement(c);
    if (c == '{') return open_block();
    if (c == '}') return close_block();
    if (depth_ > 0) return;
    if (c == ',') add({Token::Kind::comma, text_.substr(at_ - 1, 1)});
    if (c == '=') add({Token::Kind::equals, text_.substr(at_ - 1, 1)});
    if (c == '[' || c == '(') add({Token::Kind::open_list, {}}), ++brackets_;
    if (c == ']' || c == ')') add({Token::Kind::close_list, {}}), brackets_ -= brackets_ > 0 ? 1 : 0;
  }

  void add(Token token) {
    if (depth_ == 0) out_.statement.tokens.push_back(token);
  }

  void comment() {
    const std::size_t end = text_.find('\n', at_);
    out_.in_comment = end == std::string_view::npos;
    at_ = std::min(end, text_.size());
  }

  void word() {
    const std::size_t begin = at_;
    while (at_ < text_.size() && in_word(text_[at_])) ++at_;
    const std::string_view word = text_.substr(begin, at_ - begin);
    recover(begin, word);
    if (at_ == text_.size()) {
      out_.prefix = word;
      return;
    }
    if (begins_another(word)) out_.statement = {};
    add({Token::Kind::word, word});
  }

  // On one line a statement that is whole ends where the next keyword of its block stands.
  bool begins_another(std::string_view word) const {
    const std::vector<Token>& tokens = out_.statement.tokens;
    if (depth_ > 0 || brackets_ > 0 || tokens.empty()) return false;
    const auto& forms = syntax::forms_in(out_.context);
    const bool keyword = std::any_of(forms.begin(), forms.end(), [&](const Form* form) {
      return !form->keyword.empty() && form->parts.front().word == word;
    });
    const Form* form = keyword ? form_of(out_.context, tokens) : nullptr;
    if (form == nullptr) return false;
    const std::vector<std::string> next = expected_after(*form, tokens).words;
    const auto stands = [&](std::string_view one) {
      return std::find(next.begin(), next.end(), one) != next.end();
    };
    return stands("because") && !stands(word);
  }

  // A declaration at the start of a line ends whatever was left open above it; an app whatever is open of the
  // app before it.
  void recover(std::size_t begin, std::string_view word) {
    if (word == "app") end_app_left_open(begin);
    const bool at_margin = begin == 0 || text_[begin - 1] == '\n';
    if (!at_margin || (out_.around.empty() && brackets_ == 0 && depth_ == 0)) return;
    const auto& top = syntax::forms_in(Context::top);
    const bool declaration = std::any_of(top.begin(), top.end(), [&](const Form* form) {
      return form->parts.front().kind == Part::Kind::keyword && form->parts.front().word == word;
    });
    if (!declaration) return;
    out_.around.clear();
    out_.context = Context::top;
    out_.statement = {};
    brackets_ = 0;
    depth_ = 0;
  }

  void end_app_left_open(std::size_t begin) {
    const std::size_t blanks = text_.substr(0, begin).find_last_not_of(" \t");
    if (blanks != std::string_view::npos && text_[blanks] != '\n') return;
    const auto open = std::find_if(out_.around.begin(), out_.around.end(), [](const OpenStatement& one) {
      return one.form != nullptr && one.form->keyword == "app";
    });
    if (open == out_.around.end()) return;
    const auto outer = open - out_.around.begin();
    out_.context = contexts_[static_cast<std::size_t>(outer)];
    contexts_.resize(static_cast<std::size_t>(outer));
    out_.around.erase(open, out_.around.end());
    out_.statement = {};
    out_.in_literal = false;
    brackets_ = 0;
    depth_ = 0;
  }

  void string() {
    const char quote = text_[at_];
    const std::string_view three = text_.substr(at_, 3);
    const bool block = three.size() == 3 && three == std::string(3, quote);
    const std::size_t open = block ? 3 : 1;
    const std::size_t begin = at_ + open;
    std::size_t i = begin;
    for (;; ++i) {
      if (i >= text_.size()) return unfinished(begin, quote);
      if (quote == '"' && text_[i] == '\\') {
        ++i;
        continue;
      }
      const bool left_open = text_[i] == '\n' && !block;  // it ends with its line
      if (left_open || (text_[i] == quote && (!block || text_.substr(i, 3) == three))) break;
    }
    add({Token::Kind::string, text_.substr(begin, i - begin)});
    at_ = text_[i] == '\n' ? i : i + open;
  }

  void unfinished(std::size_t begin, char quote) {
    at_ = text_.size();
    out_.in_string = true;
    out_.prefix = text_.substr(std::min(begin, text_.size()));
    const std::vector<Token>& tokens = out_.statement.tokens;
    const bool reason = !tokens.empty() && is_word(tokens.back(), "because");
    if (reason && std::count(out_.prefix.begin(), out_.prefix.end(), '`') % 2 == 1) {
      out_.in_mention = true;
      out_.prefix = out_.prefix.substr(out_.prefix.rfind('`') + 1);
      return;
    }
    const std::size_t hole = out_.prefix.rfind("${");
    if (quote != '"' || hole == std::string_view::npos ||
        out_.prefix.find('}', hole) != std::string_view::npos)
      return;
    out_.in_hole = true;
    out_.prefix = out_.prefix.substr(hole + 2);
  }

  void end_statement(char c) {
    if (depth_ > 0 || (c == '\n' && brackets_ > 0)) return;
    // A line that begins with `because` goes on with the statement before it.
    const std::size_t next = text_.find_first_not_of(" \t\n", at_);
    const bool goes_on = c == '\n' && next != std::string_view::npos && text_.substr(next, 8) == "because ";
    if (!goes_on) out_.statement = {};
  }

  void open_block() {
    if (depth_ > 0) {
      ++depth_;
      out_.in_literal = true;
      return;
    }
    const Form* form = form_of(out_.context, out_.statement.tokens);
    const Context* inner = form == nullptr ? nullptr : syntax::block_context(*form);
    if (inner == nullptr) {
      depth_ = 1;
      out_.in_literal = true;
      return;
    }
    out_.statement.form = form;
    contexts_.push_back(out_.context);
    out_.around.push_back(std::move(out_.statement));
    out_.statement = {};
    out_.context = *inner;
  }

  void close_block() {
    if (depth_ > 0) {
      --depth_;
      out_.in_literal = depth_ > 0;
      if (depth_ == 0) add({Token::Kind::block, {}});
      return;
    }
    if (out_.around.empty()) return;
    out_.statement = std::move(out_.around.back());
    out_.around.pop_back();
    out_.context = contexts_.back();
    contexts_.pop_back();
    out_.statement.tokens.push_back({Token::Kind::block, {}});
  }

  std::string_view text_;
  std::size_t at_ = 0;
  int brackets_ = 0;
  int depth_ = 0;  // of a literal
  std::vector<Context> contexts_;
  BeforeCursor out_;
};

// Walks a form over the tokens until they end; then says what would come.
class Walk {
 public:
  Walk(const Form& form, const std::vector<Token>& tokens, Expected& out)
      : form_(form), tokens_(tokens), out_(out) {}

  void run() {
    if (parts(form_.parts) && at_ == tokens_.size()) out_.words.emplace_back("because");
  }

 private:
  bool ended() const { return at_ >= tokens_.size(); }

  // False where the tokens ended, or do not fit: what follows is not reached.
  bool parts(const std::vector<Part>& all) {
    return std::all_of(all.begin(), all.end(), [this](const Part& part) { return one(part); });
  }

  bool one(const Part& part) {
    if (part.kind == Part::Kind::optional) return optional(part);
    if (ended()) return expect(part), false;
    const Token& token = tokens_[at_];
    switch (part.kind) {
      case Part::Kind::keyword: return is_word(token, part.word) && advance();
      case Part::Kind::equals: return token.kind == Token::Kind::equals && advance();
      case Part::Kind::block: return token.kind == Token::Kind::block && advance();
      case Part::Kind::slot: return slot(part);
      case Part::Kind::optional: break;
    }
    return false;
  }

  bool advance() { return ++at_, true; }

  bool optional(const Part& part) {
    if (ended()) {
      expect(part.inner.front());
      return true;  // what follows may stand here too
    }
    const Part& first = part.inner.front();
    const Token& token = tokens_[at_];
    bool begins = false;
    if (first.kind == Part::Kind::keyword) begins = is_word(token, first.word);
    if (first.kind == Part::Kind::equals) begins = token.kind == Token::Kind::equals;
    if (first.kind == Part::Kind::block) begins = token.kind == Token::Kind::block;
    if (first.kind == Part::Kind::slot) begins = token.kind == Token::Kind::string;
    return !begins || parts(part.inner);
  }

  void expect(const Part& part) {
    if (part.kind == Part::Kind::keyword) out_.words.push_back(part.word);
    if (part.kind == Part::Kind::equals) out_.words.emplace_back("=");
    if (part.kind == Part::Kind::block) out_.words.emplace_back("{");
    if (part.kind == Part::Kind::slot && out_.slot == nullptr) out_.slot = &form_.slots[part.slot];
  }

  bool slot(const Part& part) {
    using syntax::SlotType;
    const syntax::Slot& slot = form_.slots[part.slot];
    const bool list = slot.type == SlotType::names || slot.type == SlotType::texts ||
                      slot.type == SlotType::refs || slot.type == SlotType::drops;
    return list ? this->list(slot) : advance();
  }

  bool list(const syntax::Slot& slot) {
    const bool bracketed = tokens_[at_].kind == Token::Kind::open_list;
    if (bracketed) ++at_;
    std::vector<Token> element;
    for (; !ended(); ++at_) {
      const Token& token = tokens_[at_];
      if (token.kind == Token::Kind::close_list) return advance();
      if (token.kind == Token::Kind::comma) {
        element.clear();
        continue;
      }
      const bool second = element.size() == 1 && syntax::takes_second_word(element.front().text);
      if (!bracketed && !element.empty() && !second) return true;  // the list ended
      if (token.kind != Token::Kind::word && token.kind != Token::Kind::string) return true;
      element.push_back(token);
    }
    const bool complete =
        element.size() == 2 || (element.size() == 1 && !syntax::takes_second_word(element.front().text));
    if (!complete) out_.slot = &slot;
    out_.element = element;
    // An element that may have a second word may also be whole: what follows the list may stand here.
    return !bracketed && !element.empty();
  }

  const Form& form_;
  const std::vector<Token>& tokens_;
  Expected& out_;
  std::size_t at_ = 0;
};

}  // namespace

BeforeCursor read_before(std::string_view text, std::size_t cursor) { return Scanner(text, cursor).run(); }

Expected expected_after(const Form& form, const std::vector<Token>& tokens) {
  Expected out;
  Walk(form, tokens, out).run();
  return out;
}

std::vector<const Form*> forms_begun(Context context, const std::vector<Token>& tokens) {
  if (const Form* whole = tokens.empty() ? nullptr : form_of(context, tokens)) {
    // `no` may go on as `no option`, `default` as `default profile`: only whole keywords decide.
    return {whole};
  }
  std::vector<const Form*> out;
  for (const Form* form : syntax::forms_in(context)) {
    if (tokens.empty() || agrees(*form, tokens)) out.push_back(form);
  }
  return out;
}

}  // namespace profilec::lsp
