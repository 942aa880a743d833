// The one table of diagnostics: number, severity, title and long text. `profilec explain`, the pages of
// docs/diagnostics and the rules of a SARIF log are all made from it. Numbers are stable: a retired one is
// not reused.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace profilec {

enum class Severity : std::uint8_t { error, warning, note };

constexpr bool kRestsOnAbsence = true;

// P0401 is Code{401}.
struct Code {
  std::uint16_t number = 0;
  friend bool operator==(Code, Code) = default;
  friend auto operator<=>(Code, Code) = default;
};

struct CodeInfo {
  Code code;
  Severity severity = Severity::error;
  std::string_view title;  // a few words, lower case
  std::string_view text;   // the long form, Markdown, with an example and its repair
  // It says that something is absent, which proves nothing where declarations could not be read.
  bool rests_on_absence = false;
};

const std::vector<CodeInfo>& all_codes();  // in the order of their numbers
const CodeInfo* find_code(Code code);
const CodeInfo& info(Code code);  // of a code that is in the table

std::string code_name(Code code);                       // "P0401"
std::optional<Code> parse_code(std::string_view text);  // "P0401" or "p401"
std::string_view severity_name(Severity severity);      // "error"

}  // namespace profilec
