#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <sstream>

#include "compiler/cli/definition.hpp"
#include "compiler/driver/version.hpp"
#include "compiler/source/ascii.hpp"

namespace profilec::cli {
namespace {

// A text as groff reads it: `words` in backticks are bold, as are the names of commands and options
// elsewhere.
std::string escaped(std::string_view text) {
  std::string out;
  bool bold = false;
  for (const char c : text) {
    if (c == '`') {
      bold = !bold;
      out += bold ? "\\fB" : "\\fR";
    } else if (c == '\\') {
      out += "\\e";
    } else if (c == '-') {
      out += "\\-";  // a minus that can be copied into a shell
    } else if ((c == '.' || c == '\'') && (out.empty() || out.back() == '\n')) {
      out += fmt::format("\\&{}", c);  // else it would be a request
    } else {
      out += c;
    }
  }
  return out;
}

std::string bold(std::string_view text) { return fmt::format("\\fB{}\\fR", escaped(text)); }
std::string italic(std::string_view text) { return fmt::format("\\fI{}\\fR", escaped(text)); }

class Page {
 public:
  explicit Page(const CLI::App& app) : app_(app) {}

  std::string text() {
    const std::string name = app_.get_name();
    out_ = fmt::format(".TH {} 1 \"\" \"{} {}\"\n.SH NAME\n{} \\- {}\n", upper(name), name, kVersion, name,
                       escaped(summary()));
    out_ += fmt::format(".SH SYNOPSIS\n{} {} [{}]\n", bold(name), italic("COMMAND"), italic("OPTION ..."));
    out_ += fmt::format(".SH DESCRIPTION\n{}\n.SH COMMANDS\n", escaped(app_.get_description()));
    for (const CLI::App* sub : commands_of(app_)) command(*sub);
    out_ += ".SH OPTIONS\nThey may stand before and after the command.\n";
    options(app_);
    footer(app_.get_footer(), ".SH");
    return out_;
  }

 private:
  static std::string upper(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
    return text;
  }

  // The description as one line that goes on after the name.
  std::string summary() const {
    std::string text = app_.get_description();
    std::replace(text.begin(), text.end(), '\n', ' ');
    std::erase(text, '`');
    if (!text.empty() && text.back() == '.') text.pop_back();
    if (!text.empty()) text[0] = lower(text[0]);
    return text;
  }

  static std::string value(const CLI::Option& option) {
    const std::vector<std::string> words = choices(option);
    return words.empty() ? italic(value_name(option)) : fmt::format("{}", fmt::join(words, "|"));
  }

  void command(const CLI::App& sub) {
    std::string usage = bold(sub.get_name());
    for (const CLI::Option* option : sub.get_options()) {
      if (option->nonpositional()) continue;
      const std::string more = option->get_expected_max() > 1 ? " ..." : "";
      const std::string name = italic(value_name(*option)) + more;
      usage += option->get_required() ? " " + name : " [" + name + "]";
    }
    out_ += fmt::format(".SS {}\n{}\n", usage, escaped(sub.get_description()));
    options(sub);
    footer(sub.get_footer(), ".PP");
  }

  void options(const CLI::App& app) {
    for (const CLI::Option* option : app.get_options()) {
      // `--help` is the same everywhere.
      if (&app != &app_ && option == app.get_help_ptr()) continue;
      std::string names;
      for (const std::string& name : option_names(*option)) names += (names.empty() ? "" : ", ") + bold(name);
      if (names.empty()) {
        names = italic(value_name(*option));
        if (const std::vector<std::string> words = choices(*option); !words.empty()) names = value(*option);
      } else if (takes_value(*option)) {
        names += " " + value(*option);
      }
      out_ += fmt::format(".TP\n{}\n{}\n", names, escaped(option->get_description()));
    }
  }

  // Lines that are indented are examples; one that is not begins a section: `Exit status: 0 fine`.
  void footer(const std::string& text, std::string_view section) {
    std::istringstream lines(text);
    bool examples = false;
    for (std::string line; std::getline(lines, line);) {
      const bool example = line.starts_with("  ");
      if (example != examples) out_ += example ? ".PP\n.nf\n" : ".fi\n";
      examples = example;
      if (example) {
        out_ += escaped(line.substr(2)) + "\n";
        continue;
      }
      const auto colon = line.find(':');
      const std::string title = line.substr(0, colon);
      out_ += fmt::format("{} {}\n", section, section == ".SH" ? upper(title) : "");
      // Without a heading of its own the line keeps its first word.
      const std::size_t from = section == ".SH" ? colon + 2 : 0;
      if (colon + 2 < line.size()) out_ += escaped(line.substr(from)) + "\n";
    }
    if (examples) out_ += ".fi\n";
  }

  const CLI::App& app_;
  std::string out_;
};

}  // namespace

std::string manual_page(const CLI::App& app) { return Page(app).text(); }

}  // namespace profilec::cli
