#include "compiler/diagnostics/github.hpp"

#include <algorithm>
#include <string_view>

#include "compiler/diagnostics/places.hpp"

namespace profilec {
namespace {

// The runner decodes exactly these: `%`, CR and LF everywhere, `:` and `,` in properties.
std::string escaped(std::string_view text, bool property) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '%': out += "%25"; break;
      case '\r': out += "%0D"; break;
      case '\n': out += "%0A"; break;
      case ':': out += property ? "%3A" : ":"; break;
      case ',': out += property ? "%2C" : ","; break;
      default: out += c;
    }
  }
  return out;
}

std::string_view command(Severity severity) {
  switch (severity) {
    case Severity::error: return "error";
    case Severity::warning: return "warning";
    case Severity::note: return "notice";
  }
  return "error";
}

class GithubWriter {
 public:
  GithubWriter(const SourceSet& sources, const GithubOptions& options)
      : sources_(sources), options_(options) {}

  std::string line(const Diagnostic& one) const {
    return "::" + std::string(command(one.severity())) + " " + properties(one) +
           "::" + escaped(message(one), false) + "\n";
  }

 private:
  std::string name(FileId id) const {
    const SourceFile& file = sources_.file(id);
    return file.library || file.in_tree ? file.name : path_below(options_.prefix, file.name);
  }

  std::string properties(const Diagnostic& one) const {
    const std::string title = code_name(one.code) + ": " + std::string(info(one.code).title);
    return place(one.place()) + "title=" + escaped(title, true);
  }

  // GitHub takes columns only for a range within one line.
  std::string place(Span span) const {
    if (!is_known(sources_, span) || sources_.file(span.file).library) return "";
    const Position begin = sources_.position(span.file, span.begin);
    const Position end = sources_.position(span.file, std::max(span.begin, span.end));
    std::string out = "file=" + escaped(name(span.file), true) + ",line=" + std::to_string(begin.line) +
                      ",endLine=" + std::to_string(end.line) + ",";
    if (begin.line != end.line) return out;
    return out + "col=" + std::to_string(begin.column) + ",endColumn=" + std::to_string(end.column) + ",";
  }

  std::string message(const Diagnostic& one) const {
    std::string text = one.message;
    for (std::size_t i = 0; i < one.labels.size(); ++i) text += label(one.labels[i], i == 0);
    for (const std::string& note : one.notes) text += "\nnote: " + note;
    if (!one.fork.empty()) text += "\nnote: in fork `" + one.fork + "`";
    for (const std::string& help : one.help) text += "\nhelp: " + help;
    return text;
  }

  // The first label stands at the annotation itself; a library file's place must be said.
  std::string label(const Label& label, bool first) const {
    if (!is_known(sources_, label.span)) return label.text.empty() ? "" : "\n" + label.text;
    if (first && !sources_.file(label.span.file).library) return label.text.empty() ? "" : "\n" + label.text;
    const Position at = sources_.position(label.span.file, label.span.begin);
    const std::string where =
        name(label.span.file) + ":" + std::to_string(at.line) + ":" + std::to_string(at.column);
    return "\n" + where + (label.text.empty() ? "" : ": " + label.text);
  }

  const SourceSet& sources_;
  const GithubOptions& options_;
};

}  // namespace

std::string render_github(const SourceSet& sources, const Findings& diagnostics,
                          const GithubOptions& options) {
  std::string out;
  const GithubWriter writer(sources, options);
  for (const Diagnostic& one : diagnostics) out += writer.line(one);
  return out;
}

}  // namespace profilec
