#include "compiler/diagnostics/human.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "compiler/diagnostics/glyphs.hpp"
#include "compiler/diagnostics/places.hpp"
#include "compiler/diagnostics/snippet.hpp"

namespace profilec {
namespace {

constexpr std::size_t kSmallestGutter = 2;
constexpr std::size_t kSmallestWidth = 40;

enum class Style { plain, bold, gutter, error, warning, note };

std::string_view escape(Style style) {
  switch (style) {
    case Style::plain: return "";
    case Style::bold: return "\x1b[1m";
    case Style::gutter: return "\x1b[1;34m";
    case Style::error: return "\x1b[1;31m";
    case Style::warning: return "\x1b[1;33m";
    case Style::note: return "\x1b[1;36m";
  }
  return "";
}

Style style_of(Severity severity) {
  switch (severity) {
    case Severity::error: return Style::error;
    case Severity::warning: return Style::warning;
    case Severity::note: return Style::note;
  }
  return Style::plain;
}

// Writes one diagnostic. The gutter is as wide as the longest line number among its labels.
class HumanWriter {
 public:
  HumanWriter(const SourceSet& sources, const HumanOptions& options, std::string& out)
      : sources_(sources), options_(options), out_(out) {}

  void write(const Diagnostic& one) {
    choose_gutter(one);
    paint(style_of(one.severity()),
          std::string(severity_name(one.severity())) + "[" + code_name(one.code) + "]");
    paint(Style::bold, ": " + indented(one.message, 2));
    out_ += "\n";
    write_places(one);
    for (const std::string& note : one.notes) remark("note", note);
    if (!one.fork.empty()) remark("note", "in fork `" + one.fork + "`");
    for (const std::string& help : one.help) remark("help", help);
  }

 private:
  void choose_gutter(const Diagnostic& one) {
    gutter_ = kSmallestGutter;
    for (const Label& label : one.labels) {
      if (!is_known(sources_, label.span)) continue;
      const auto line = sources_.position(label.span.file, label.span.begin).line;
      gutter_ = std::max(gutter_, std::to_string(line).size());
    }
  }

  void write_places(const Diagnostic& one) {
    const std::size_t shown = std::min(one.labels.size(), kMostPlaces);
    for (std::size_t i = 0; i < shown; ++i) {
      const bool first = i == 0;
      write_place(one.labels[i], first ? '^' : '-', first ? style_of(one.severity()) : Style::gutter);
    }
    const std::size_t rest = one.labels.size() - shown;
    if (rest > 0) remark("note", std::to_string(rest) + (rest == 1 ? " more place" : " more places"));
  }

  void write_place(const Label& label, char mark, Style style) {
    if (!is_known(sources_, label.span)) {
      if (!label.text.empty()) remark("note", label.text);
      return;
    }
    const Position at = sources_.position(label.span.file, label.span.begin);
    const std::uint32_t line_begin = sources_.line_begin(label.span.file, at.line);
    const std::size_t room = options_.columns - std::min(options_.columns, gutter_ + 3);
    const Snippet snippet =
        cut_snippet(sources_.line_at(label.span.file, at.offset), at.offset - line_begin,
                    std::max(label.span.end, at.offset) - line_begin, std::max(room, kSmallestWidth));

    paint(Style::gutter, std::string(gutter_, ' ') + "--> ");
    out_ += visible(sources_.file(label.span.file).name) + ":" + std::to_string(at.line) + ":" +
            std::to_string(at.column) + "\n";
    bar("");
    out_ += "\n";
    bar(std::to_string(at.line));
    out_ += (snippet.line.empty() ? "" : " ") + snippet.line + "\n";
    bar("");
    const std::size_t text_column = gutter_ + 3 + snippet.lead + snippet.marks + 1;
    const std::string words = label.text.empty() ? "" : " " + indented(label.text, text_column);
    out_ += " " + std::string(snippet.lead, ' ');
    paint(style, std::string(snippet.marks, mark) + words);
    out_ += "\n";
  }

  void bar(const std::string& number) {
    paint(Style::gutter, std::string(gutter_ - std::min(gutter_, number.size()), ' ') + number + " |");
  }

  void remark(std::string_view kind, std::string_view text) {
    out_ += std::string(gutter_ + 1, ' ');
    paint(Style::gutter, "=");
    out_ += " ";
    paint(Style::bold, std::string(kind) + ":");
    out_ += " " + indented(text, gutter_ + 5 + kind.size()) + "\n";
  }

  // Further lines of a text stand under its first one.
  static std::string indented(std::string_view text, std::size_t columns) {
    const std::string shown = visible(text);
    std::string lines;
    for (const char c : shown) {
      lines += c;
      if (c == '\n') lines.append(columns, ' ');
    }
    return lines;
  }

  void paint(Style style, std::string_view text) {
    if (options_.colour) out_ += escape(style);
    out_ += text;
    if (options_.colour) out_ += "\x1b[0m";
  }

  const SourceSet& sources_;
  const HumanOptions& options_;
  std::string& out_;
  std::size_t gutter_ = kSmallestGutter;
};

struct Tally {
  std::size_t errors = 0;
  std::size_t warnings = 0;
  std::size_t notes = 0;

  void count(Severity severity) {
    switch (severity) {
      case Severity::error: ++errors; break;
      case Severity::warning: ++warnings; break;
      case Severity::note: ++notes; break;
    }
  }
};

std::string summary(const Tally& tally) {
  struct Part {
    std::size_t number;
    std::string_view word;
  };
  std::string line;
  for (const Part part : {Part{tally.errors, "error"}, {tally.warnings, "warning"}, {tally.notes, "note"}}) {
    if (part.number == 0) continue;
    if (!line.empty()) line += ", ";
    line += std::to_string(part.number) + " " + std::string(part.word) + (part.number == 1 ? "" : "s");
  }
  return line + "\n";
}

}  // namespace

std::string render_human(const SourceSet& sources, const Findings& diagnostics, const HumanOptions& options) {
  std::string out;
  Tally tally;
  std::size_t shown = 0;
  std::size_t left_out = 0;
  for (const Diagnostic& one : diagnostics) {
    if (one.severity() == Severity::note && !options.notes) continue;
    tally.count(one.severity());
    if (shown == options.limit) {
      ++left_out;
      continue;
    }
    if (shown++ > 0) out += "\n";
    HumanWriter(sources, options, out).write(one);
  }
  if (left_out > 0) out += "\n... and " + std::to_string(left_out) + " more, which are not shown\n";
  if (shown + left_out > 0) out += "\n" + summary(tally);
  return out;
}

}  // namespace profilec
