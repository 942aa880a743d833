#include "compiler/diagnostics/codes.hpp"

#include <algorithm>

#include "compiler/diagnostics/explain/blocks.hpp"

namespace profilec {

const std::vector<CodeInfo>& all_codes() {
  static const std::vector<CodeInfo> table = [] {
    std::vector<CodeInfo> all;
    for (const auto block :
         {syntax_codes(), name_codes(), library_codes(), order_codes(), placement_codes(), argo_cd_codes(),
          field_codes(), project_codes(), manifest_codes(), tree_codes()}) {
      all.insert(all.end(), block.begin(), block.end());
    }
    for (CodeInfo& entry : all) entry.text.remove_prefix(1);  // the newline after R"md(
    return all;
  }();
  return table;
}

const CodeInfo* find_code(Code code) {
  const auto& table = all_codes();
  const auto at = std::lower_bound(table.begin(), table.end(), code,
                                   [](const CodeInfo& entry, Code wanted) { return entry.code < wanted; });
  return at != table.end() && at->code == code ? &*at : nullptr;
}

const CodeInfo& info(Code code) {
  static const CodeInfo unknown{Code{0}, Severity::error, "a diagnostic without an entry", ""};
  const CodeInfo* found = find_code(code);
  return found != nullptr ? *found : unknown;
}

std::string code_name(Code code) {
  std::string digits = std::to_string(code.number);
  if (digits.size() < 4) digits.insert(0, 4 - digits.size(), '0');
  return "P" + digits;
}

std::optional<Code> parse_code(std::string_view text) {
  if (text.size() < 2 || (text[0] != 'P' && text[0] != 'p')) return std::nullopt;
  text.remove_prefix(1);
  if (text.size() > 4) return std::nullopt;
  unsigned number = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    number = number * 10 + static_cast<unsigned>(c - '0');
  }
  return Code{static_cast<std::uint16_t>(number)};
}

std::string_view severity_name(Severity severity) {
  switch (severity) {
    case Severity::error: return "error";
    case Severity::warning: return "warning";
    case Severity::note: return "note";
  }
  return "error";
}

}  // namespace profilec
