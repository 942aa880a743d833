#include "compiler/syntax/strings.hpp"

#include <algorithm>
#include <charconv>
#include <set>

namespace profilec::syntax {
namespace {

// In one string; nobody reads more.
constexpr std::size_t kMostProblems = 20;

void append_utf8(std::string& out, std::uint32_t code) {
  const auto put = [&](std::uint32_t byte) { out += static_cast<char>(byte); };
  if (code < 0x80) {
    put(code);
  } else if (code < 0x800) {
    put(0xC0 | (code >> 6));
    put(0x80 | (code & 0x3F));
  } else if (code < 0x10000) {
    put(0xE0 | (code >> 12));
    put(0x80 | ((code >> 6) & 0x3F));
    put(0x80 | (code & 0x3F));
  } else {
    put(0xF0 | (code >> 18));
    put(0x80 | ((code >> 12) & 0x3F));
    put(0x80 | ((code >> 6) & 0x3F));
    put(0x80 | (code & 0x3F));
  }
}

std::uint32_t number(std::string_view digits) {
  std::uint32_t code = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), code, 16);
  return code;
}

// Lines without their common indentation. The text must not be changed before: an escape counts as what it
// is.
std::string without_indentation(std::string_view body) {
  if (!body.empty() && body.front() == '\n') body.remove_prefix(1);
  std::size_t common = std::string_view::npos;
  for (std::size_t begin = 0; begin <= body.size();) {
    const std::size_t end = std::min(body.find('\n', begin), body.size());
    const std::string_view line = body.substr(begin, end - begin);
    const std::size_t blanks = std::min(line.find_first_not_of(" \t"), line.size());
    const bool last = end == body.size();
    if (blanks < line.size() || last) common = std::min(common, blanks);
    begin = end + 1;
  }
  std::string out;
  for (std::size_t begin = 0; begin <= body.size();) {
    const std::size_t end = std::min(body.find('\n', begin), body.size());
    const std::string_view line = body.substr(begin, end - begin);
    const bool blank = line.find_first_not_of(" \t") == std::string_view::npos;
    out += blank ? std::string_view{} : line.substr(std::min(common, line.size()));
    if (end < body.size()) out += '\n';
    begin = end + 1;
  }
  return out;
}

class Unescaper {
 public:
  Unescaper(const Item& item, const Holes& holes, std::vector<StringProblem>* problems)
      : item_(item), holes_(holes), problems_(problems) {}

  std::string run(std::string_view body) {
    std::string out;
    for (std::size_t i = 0; i < body.size();) {
      if (body[i] == '\\' && i + 1 < body.size()) {
        i = escape(body, i + 1, out);
      } else if (body[i] == '$' && body.substr(i, 2) == "${") {
        i = hole(body, i, out);
      } else {
        out += body[i++];
      }
    }
    return out;
  }

 private:
  std::size_t escape(std::string_view body, std::size_t i, std::string& out) {
    const char c = body[i];
    if (c != 'u') {
      out += c == 'n' ? '\n' : c == 't' ? '\t' : c;
      return i + 1;
    }
    const std::size_t close = body.find('}', i);
    if (close == std::string_view::npos) return body.size();
    const std::string_view digits = body.substr(i + 2, close - i - 2);
    if (is_character(digits)) {
      append_utf8(out, number(digits));
    } else {
      report(StringProblem::Kind::bad_character, std::string(body.substr(i - 1, close - i + 2)));
    }
    return close + 1;
  }

  std::size_t hole(std::string_view body, std::size_t i, std::string& out) {
    const std::size_t close = body.find('}', i);
    if (close == std::string_view::npos) return body.size();
    const std::string_view name = body.substr(i + 2, close - i - 2);
    if (auto value = holes_(name)) {
      out += *value;
    } else {
      report(StringProblem::Kind::unknown_hole, std::string(name));
      // Once reported the name stands for its value, so that a path with it is still one.
      out += problems_ != nullptr ? name : body.substr(i, close + 1 - i);
    }
    return close + 1;
  }

  void report(StringProblem::Kind kind, std::string name) {
    const bool wanted = problems_ != nullptr && problems_->size() < kMostProblems;
    if (wanted && reported_.insert(name).second) problems_->push_back({kind, item_.span, std::move(name)});
  }

  const Item& item_;
  const Holes& holes_;
  std::vector<StringProblem>* problems_;
  std::set<std::string> reported_;
};

}  // namespace

std::string characters(const SourceSet& sources, const Item& item, const Holes& holes,
                       std::vector<StringProblem>* problems) {
  const std::string_view all = sources.text(item.span);
  Unescaper unescaper(item, holes, problems);
  switch (item.quoting) {
    case Quoting::none: return std::string(all);
    case Quoting::escaped: return unescaper.run(all.substr(1, all.size() - 2));
    case Quoting::raw: return std::string(all.substr(1, all.size() - 2));
    case Quoting::escaped_block: return unescaper.run(without_indentation(all.substr(3, all.size() - 6)));
    case Quoting::raw_block: return without_indentation(all.substr(3, all.size() - 6));
  }
  return {};
}

bool is_character(std::string_view digits) {
  const std::uint32_t code = number(digits);
  const bool surrogate = code >= 0xD800 && code <= 0xDFFF;
  return code != 0 && !surrogate && code <= 0x10FFFF;
}

bool has_hole(const SourceSet& sources, const Item& item) {
  const bool escaped = item.quoting == Quoting::escaped || item.quoting == Quoting::escaped_block;
  if (!escaped) return false;
  const std::string_view text = sources.text(item.span);
  for (std::size_t i = 0; i + 1 < text.size(); ++i) {
    if (text[i] == '\\') {
      ++i;  // `\$` is a dollar
    } else if (text[i] == '$' && text[i + 1] == '{') {
      return true;
    }
  }
  return false;
}

}  // namespace profilec::syntax
