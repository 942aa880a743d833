#include "tests/generators/source_generator.hpp"

namespace profilec::test {

using syntax::Context;
using syntax::Form;
using syntax::Part;
using syntax::SlotType;

namespace {

// Keywords are among the names, since they are contextual; `because` before a string never is one.
constexpr std::string_view kNames[] = {"a",    "kueue",   "cert-manager", "x1",     "in",      "profile",
                                       "with", "default", "spec",         "inline", "a-b-c-d", "wave"};
constexpr std::string_view kWords[] = {"a",   "A.b/c:d*",      "v1.2.3", "10s", "main", "https://x.example/y",
                                       "***", "metadata.name", "tier_1", "3",   "true", "Automated"};
constexpr std::string_view kKinds[] = {"core/Service", "apps/Deployment", "gateway.networking.k8s.io/Gateway",
                                       "batch.example.org/Queue"};
constexpr std::string_view kCharacters[] = {"a",
                                            "b c",
                                            " ",
                                            "é",
                                            "😀",
                                            "#",
                                            ";",
                                            "{",
                                            "}",
                                            "]",
                                            ",",
                                            "//",
                                            "=",
                                            "`",
                                            ":",
                                            "$ ",
                                            "long words that fill a line"};
constexpr std::string_view kEscapes[] = {"\\n",     "\\\\",    "\\\"",   "\\$", "\\t",
                                         "\\u{e9}", "${name}", "${a-b}", "'"};
constexpr std::string_view kComments[] = {
    "#",          "# why", "# \"quoted\" { not open", "#tight", "# blanks after  \t", "# because \"x\"",
    "#### é ####"};

bool ends_plainly(char c) { return c == '}' || c == '"' || c == '\''; }

}  // namespace

std::string SourceGenerator::file() {
  out_.clear();
  depth_ = 0;
  if (chance(3)) line_break();
  statements(Context::top, 8, true);
  if (chance(4)) comment();
  return out_;
}

void SourceGenerator::statements(Context context, std::size_t most, bool spread) {
  const auto& forms = syntax::forms_in(context);
  const std::size_t count = below(most + 1);
  for (std::size_t i = 0; i < count; ++i) {
    if (i > 0) {
      const bool plain = !reasoned_ && ends_plainly(out_.back());
      if (spread && !chance(6)) {
        line_break();
      } else if (plain && chance(2)) {
        out_ += "  ";  // a keyword of the block begins the next statement
      } else {
        out_ += chance(2) ? ";" : " ; ";
      }
    }
    const Form* form = forms[below(forms.size())];
    const bool bare = form->keyword.empty();
    if (bare && i > 0 && out_[out_.find_last_not_of(" \t")] != '\n') out_ += ";";
    statement(*form, spread);
  }
}

void SourceGenerator::statement(const Form& form, bool spread) {
  out_ += ' ';
  parts(form, form.parts);
  reasoned_ = form.reason_required || chance(4);
  if (!reasoned_) return;
  if (spread && chance(2)) line_break();
  reason();
}

void SourceGenerator::parts(const Form& form, const std::vector<Part>& parts) {
  for (const Part& one : parts) part(form, one);
}

void SourceGenerator::part(const Form& form, const Part& part) {
  switch (part.kind) {
    case Part::Kind::keyword: token(part.word); break;
    case Part::Kind::equals: out_ += chance(3) ? "=" : chance(2) ? " =" : "  = "; break;
    case Part::Kind::optional:
      if (chance(2)) parts(form, part.inner);
      break;
    case Part::Kind::block: block(part.context); break;
    case Part::Kind::slot: slot(form, form.slots[part.slot].type); break;
  }
}

void SourceGenerator::block(Context context) {
  blanks();
  out_ += '{';
  const bool spread = !chance(3);
  const std::size_t most = depth_ > 2 ? 2 : 4;
  ++depth_;
  if (spread) line_break();
  statements(context, most, spread);
  if (spread) {
    line_break();
  } else if (chance(2)) {
    out_ += chance(4) ? " ; " : " ";
  }
  --depth_;
  out_ += '}';
}

void SourceGenerator::slot(const Form& form, SlotType type) {
  switch (type) {
    case SlotType::name: name(); break;
    case SlotType::word: word(); break;
    case SlotType::string: some_string(); break;
    case SlotType::text: text(); break;
    case SlotType::integer: token(chance(3) ? "-12" : "3"); break;
    case SlotType::map: map(0); break;
    case SlotType::value:
      // Without an equals sign before it a literal must follow its keyword.
      if (form.shape.find('=') == std::string::npos) {
        chance(2) ? map(0) : string();
      } else {
        value(0);
      }
      break;
    case SlotType::names:
    case SlotType::texts:
    case SlotType::refs:
    case SlotType::drops: list(form, type); break;
  }
}

void SourceGenerator::list(const Form& form, SlotType type) {
  const std::size_t count = 1 + below(chance(6) ? 12 : 3);
  const bool first_is_string = form.keyword.empty() && type == SlotType::texts;  // pointers of `ignore`
  if (first_is_string || chance(2)) {
    for (std::size_t i = 0; i < count; ++i) {
      if (i > 0) out_ += chance(2) ? "," : " , ";
      first_is_string ? string() : element(form, type);
    }
    return;
  }
  const bool round = chance(4);
  const bool spread = chance(2);
  blanks();
  out_ += round ? '(' : '[';
  for (std::size_t i = 0; i < count; ++i) {
    if (i > 0) out_ += ',';
    if (spread && !chance(4)) line_break();
    element(form, type);
  }
  if (chance(2)) out_ += ',';
  if (spread) line_break();
  out_ += round ? ')' : ']';
}

void SourceGenerator::element(const Form& form, SlotType type) {
  switch (type) {
    case SlotType::names: name(); break;
    case SlotType::refs: reference(); break;
    case SlotType::drops:
      token(chance(2) ? "app" : "layer");
      name();
      break;
    default: form.keyword.empty() ? some_string() : text(); break;
  }
}

void SourceGenerator::reference() {
  const std::size_t kind = below(5);
  if (kind == 0) return name();
  token(kind == 1 ? "namespace" : kind == 2 ? "capability" : any(kKinds));
  if (kind < 3) return name();
  // Always with its object: what follows on the line might be taken for one.
  chance(2) ? text() : string();
}

void SourceGenerator::reason() {
  token("because");
  some_string();
}

// Where an empty one is a mistake.
void SourceGenerator::some_string() {
  const std::size_t begin = out_.size();
  do {
    out_.resize(begin);
    string();
  } while (out_.find_first_not_of(" \t\n\"'", begin) == std::string::npos);
}

void SourceGenerator::map(std::size_t depth) {
  blanks();
  out_ += '{';
  entries(depth, true);
  out_ += '}';
}

void SourceGenerator::values(std::size_t depth) {
  out_ += " [";
  entries(depth, false);
  out_ += ']';
}

void SourceGenerator::entries(std::size_t depth, bool keys) {
  const bool spread = chance(2);
  const std::size_t count = below(4);
  if (spread) line_break();
  for (std::size_t i = 0; i < count; ++i) {
    if (i > 0) {
      const bool comma = !spread || chance(3);
      if (comma) out_ += chance(2) ? "," : " ,";
      if (spread && (!comma || chance(2))) line_break();
    }
    if (keys) {
      out_ += " k" + std::to_string(i) + (chance(4) ? ".x/y-z" : "") + (chance(4) ? " :" : ":");
      if (chance(12)) line_break();
    }
    value(depth + 1);
  }
  if (count > 0 && chance(4)) out_ += ',';
  if (spread) line_break();
}

void SourceGenerator::value(std::size_t depth) {
  const std::size_t kind = below(depth > 3 ? 3 : 5);
  if (kind < 2) return word();
  if (kind == 2) return string();
  kind == 3 ? map(depth) : values(depth);
}

void SourceGenerator::name() { token(any(kNames)); }

void SourceGenerator::word() { token(any(kWords)); }

void SourceGenerator::text() { chance(2) ? word() : some_string(); }

void SourceGenerator::string() {
  blanks();
  if (chance(8)) return block_string(chance(2) ? "\"\"\"" : "'''");
  const bool raw = chance(3);
  out_ += raw ? '\'' : '"';
  for (std::size_t i = below(chance(8) ? 20 : 4); i > 0; --i) {
    const std::string_view piece = any(kCharacters);
    if (!raw && chance(4)) {
      out_ += any(kEscapes);
    } else {
      out_ += piece;
    }
  }
  out_ += raw ? '\'' : '"';
}

void SourceGenerator::block_string(std::string_view mark) {
  const std::string indent(below(6), ' ');
  out_ += mark;
  if (chance(4)) {
    out_ += "one line";
  } else {
    out_ += '\n';
    for (std::size_t i = below(4); i > 0; --i) {
      out_ += indent;
      out_ += chance(3) ? "  deeper # no comment \t\n" : chance(3) ? "\n" : "text: { \"a\", 'b' }\n";
    }
    out_ += indent;
  }
  out_ += mark;
}

void SourceGenerator::token(std::string_view text) {
  blanks();
  out_ += text;
}

void SourceGenerator::blanks() {
  if (out_.empty()) return;
  const char last = out_.back();
  if (last == ' ' || last == '\n') return;
  out_ += chance(6) ? "\t " : chance(4) ? "   " : " ";
}

void SourceGenerator::line_break() {
  if (chance(5)) comment();
  out_ += '\n';
  while (chance(3)) {
    if (chance(2)) {
      out_.append(below(5), ' ');
      comment();
    }
    out_ += chance(5) ? " \t\n" : "\n";
  }
  out_.append(below(7), ' ');
}

void SourceGenerator::comment() {
  blanks();
  out_ += any(kComments);
}

}  // namespace profilec::test
