#include "compiler/diagnostics/explain.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace profilec {
namespace {

constexpr std::string_view kFence = "```";

struct Block {
  std::uint16_t first;  // hundreds: 4 for P04xx
  std::string_view title;
};

constexpr std::array kBlocks{
    Block{1, "Reading the sources"},
    Block{2, "Names and shapes"},
    Block{3, "What the library knows"},
    Block{4, "Circles, gaps and order"},
    Block{5, "Placements"},
    Block{6, "Argo CD's rules"},
    Block{7, "Projects"},
    Block{8, "Verbatim manifests"},
    Block{9, "The tree and forks"},
};

std::string_view escape(Severity severity) {
  switch (severity) {
    case Severity::error: return "\x1b[1;31m";
    case Severity::warning: return "\x1b[1;33m";
    case Severity::note: return "\x1b[1;36m";
  }
  return "";
}

// Takes the first line off the text, its newline included.
std::string_view take_line(std::string_view& text) {
  const std::size_t end = std::min(text.find('\n'), text.size());
  const std::string_view line = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return line;
}

}  // namespace

std::string explain(const CodeInfo& entry, bool colour) {
  const std::string head = std::string(severity_name(entry.severity)) + "[" + code_name(entry.code) + "]";
  const std::string title(entry.title);
  std::string out = colour
                        ? std::string(escape(entry.severity)) + head + "\x1b[0;1m: " + title + "\x1b[0m\n\n"
                        : head + ": " + title + "\n\n";
  bool fenced = false;
  for (std::string_view rest = entry.text; !rest.empty();) {
    const std::string_view line = take_line(rest);
    if (line.starts_with(kFence)) {
      fenced = !fenced;
      continue;
    }
    if (fenced && !line.empty()) out += "    ";
    out += line;
    out += '\n';
  }
  return out;
}

std::string explain_page(const CodeInfo& entry) {
  return "# " + code_name(entry.code) + ": " + std::string(entry.title) +
         "\n\nSeverity: " + std::string(severity_name(entry.severity)) + "\n\n" + std::string(entry.text);
}

std::string explain_index() {
  std::string out =
      "# Diagnostics\n\n"
      "What `profilec` says, by number. `profilec explain P0402` prints the same text as the page. Numbers "
      "are\n"
      "stable; a retired one is not used again. These pages are made from the table in "
      "`compiler/diagnostics/explain`.\n";
  for (const Block& block : kBlocks) {
    out += "\n## " + std::string(block.title) + "\n\n| code | severity | meaning |\n|---|---|---|\n";
    for (const CodeInfo& entry : all_codes()) {
      if (entry.code.number / 100 != block.first) continue;
      const std::string name = code_name(entry.code);
      out += "| [" + name + "](" + name + ".md) | " + std::string(severity_name(entry.severity)) + " | " +
             std::string(entry.title) + " |\n";
    }
  }
  return out;
}

}  // namespace profilec
