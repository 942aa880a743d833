#include "compiler/yaml/writer.hpp"

#include <algorithm>

#include "compiler/yaml/scalar.hpp"

namespace profilec::yaml {
namespace {

// A key beyond this is written as `? key`: readers look for the `:` of a plain key in 1024 characters at
// most.
constexpr std::size_t kLongestSimpleKey = 900;

bool is_line_break(char32_t code) {
  return code == U'\n' || code == U'\r' || code == 0x85 || code == 0x2028 || code == 0x2029;
}

bool is_collection(const Value& value) {
  return (value.kind == Value::Kind::map && !value.map.empty()) ||
         (value.kind == Value::Kind::list && !value.list.empty());
}

class Writer {
 public:
  Writer(std::string& out, std::vector<Hole>* holes) : out_(out), holes_(holes) {}

  void comment(std::string_view text, std::size_t indent);
  void document(const Value& value);

 private:
  void map(const Value& value, std::size_t indent, bool first_line_begun);
  void list(const Value& value, std::size_t indent, bool first_line_begun);
  void item(const Value& value, std::size_t indent);
  void after_key(const Value& value, std::size_t indent);
  void inline_value(const Value& value, std::size_t indent);
  void literal(std::string_view text, std::size_t indent);
  void key(std::string_view text, std::size_t indent);
  void comments_of_first_line(const Value& value, std::size_t indent);
  void text(const Value& value);

  std::string& out_;
  std::vector<Hole>* holes_;
};

// Whatever the text holds, it stays within comment lines: each line break of YAML 1.1 begins a new one.
void Writer::comment(std::string_view text, std::size_t indent) {
  if (text.empty()) return;
  std::string line;
  const auto flush = [&] {
    line.erase(line.find_last_not_of(' ') + 1);
    out_.append(indent, ' ');
    out_ += line.empty() ? "#" : "# ";
    out_ += line;
    out_ += '\n';
    line.clear();
  };
  for (std::size_t i = 0; i < text.size();) {
    const Character c = character_at(text, i);
    if (c.code == U'\r' && i + 1 < text.size() && text[i + 1] == '\n') {
      ++i;
      continue;
    }
    if (is_line_break(c.code)) {
      flush();
    } else if (c.code == 0xFFFD && c.length == 1) {
      line += "\xEF\xBF\xBD";
    } else if (is_printable(c.code)) {
      line.append(text.substr(i, c.length));
    } else {
      line += ' ';
    }
    i += c.length;
  }
  if (!line.empty()) flush();
}

void Writer::document(const Value& value) {
  comment(value.comment, 0);
  if (value.kind == Value::Kind::map && is_collection(value)) {
    map(value, 0, false);
  } else if (is_collection(value)) {
    list(value, 0, false);
  } else if (value.kind == Value::Kind::string) {
    append_scalar(out_, value.scalar);
    out_ += '\n';
  } else {
    inline_value(value, 0);
  }
}

void Writer::key(std::string_view text, std::size_t indent) {
  const std::size_t begin = out_.size();
  append_scalar(out_, text);
  if (out_.size() - begin > kLongestSimpleKey) {
    out_.insert(begin, "? ");
    out_ += '\n';
    out_.append(indent, ' ');
  }
  out_ += ':';
}

void Writer::map(const Value& value, std::size_t indent, bool first_line_begun) {
  for (const auto& [name, entry] : value.map) {
    if (!first_line_begun) {
      comment(entry.comment, indent);
      out_.append(indent, ' ');
    }
    first_line_begun = false;
    key(name, indent);
    after_key(entry, indent);
  }
}

void Writer::after_key(const Value& value, std::size_t indent) {
  if (!is_collection(value)) {
    out_ += ' ';
    inline_value(value, indent + 2);
    return;
  }
  out_ += '\n';
  if (value.kind == Value::Kind::map) {
    map(value, indent + 2, false);
  } else {
    list(value, indent + 2, false);
  }
}

void Writer::list(const Value& value, std::size_t indent, bool first_line_begun) {
  for (const Value& entry : value.list) {
    if (!first_line_begun) {
      comments_of_first_line(entry, indent);
      out_.append(indent, ' ');
    }
    first_line_begun = false;
    item(entry, indent);
  }
}

// The first entry of an item shares the line of its `-`, so what is said of it stands above that line.
void Writer::comments_of_first_line(const Value& value, std::size_t indent) {
  comment(value.comment, indent);
  if (!is_collection(value)) return;
  const Value& first = value.kind == Value::Kind::map ? value.map.front().second : value.list.front();
  if (value.kind == Value::Kind::list) {
    comments_of_first_line(first, indent);
  } else {
    comment(first.comment, indent);
  }
}

void Writer::item(const Value& value, std::size_t indent) {
  out_ += "- ";
  if (!is_collection(value)) {
    inline_value(value, indent + 2);
  } else if (value.kind == Value::Kind::map) {
    map(value, indent + 2, true);
  } else {
    list(value, indent + 2, true);
  }
}

// `indent` is that of the lines of a literal block.
void Writer::inline_value(const Value& value, std::size_t indent) {
  switch (value.kind) {
    case Value::Kind::null: out_ += "null"; break;
    case Value::Kind::boolean:
    case Value::Kind::number: out_ += value.scalar; break;
    case Value::Kind::list: out_ += "[]"; break;
    case Value::Kind::map: out_ += "{}"; break;
    case Value::Kind::string:
      if (is_literal_safe(value.scalar)) return literal(value.scalar, indent);
      text(value);
      break;
  }
  out_ += '\n';
}

void Writer::text(const Value& value) {
  const std::size_t begin = out_.size();
  append_scalar(out_, value.scalar);
  if (holes_ != nullptr && value.hole != 0) holes_->push_back({begin, out_.size(), value.hole - 1});
}

void Writer::literal(std::string_view text, std::size_t indent) {
  out_ += text.back() == '\n' ? "|\n" : "|-\n";
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    if (end > begin) out_.append(indent, ' ');
    out_ += text.substr(begin, end - begin);
    out_ += '\n';
    begin = end + 1;
  }
}

}  // namespace

std::string write(const Value& document, const std::vector<std::string>& header, std::vector<Hole>* holes) {
  std::string out;
  out.reserve(2048);
  Writer writer(out, holes);
  for (const std::string& line : header) {
    if (line.empty()) out += "#\n";
    writer.comment(line, 0);
  }
  writer.document(document);
  return out;
}

std::string write_scalar(std::string_view characters) {
  std::string out;
  append_scalar(out, characters);
  return out;
}

std::string write_single_quoted(std::string_view characters) {
  std::string out;
  append_single_quoted(out, characters);
  return out;
}

std::string write_double_quoted(std::string_view characters) {
  std::string out;
  append_double_quoted(out, characters);
  return out;
}

}  // namespace profilec::yaml
