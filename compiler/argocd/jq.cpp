#include "compiler/argocd/jq.hpp"

#include <algorithm>
#include <vector>

namespace profilec::argocd {
namespace {

char closing(char c) { return c == '(' ? ')' : c == '[' ? ']' : '}'; }

std::string never_closed(char opening) { return std::string("has a `") + opening + "` that nothing closes"; }

}  // namespace

std::string jq_problem(std::string_view text) {
  if (text.find_first_not_of(" \t\r\n") == std::string_view::npos) return "is empty";
  std::vector<char> open;  // brackets and `"`: a string may hold `\( )` with strings inside
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const bool in_string = !open.empty() && open.back() == '"';
    if (in_string && c == '\\') {
      ++i;
      if (i < text.size() && text[i] == '(') open.push_back('(');
    } else if (c == '"') {
      in_string ? open.pop_back() : open.push_back(c);
    } else if (in_string) {
      continue;
    } else if (c == '#') {
      i = std::min(text.find('\n', i), text.size() - 1);
    } else if (c == '(' || c == '[' || c == '{') {
      open.push_back(c);
    } else if (c == ')' || c == ']' || c == '}') {
      if (open.empty()) return std::string("has a `") + c + "` that closes nothing";
      if (closing(open.back()) != c) return never_closed(open.back());
      open.pop_back();
    }
  }
  return open.empty() ? "" : never_closed(open.back());
}

}  // namespace profilec::argocd
