#include "tests/oracle/seen.hpp"

namespace profilec::oracle {
namespace {

std::set<std::string> said_at(const Compilation& compilation, const Printed& printed, const Span& span) {
  if (!span.valid()) return {};
  const auto line = compilation.sources.position(span.file, span.begin).line;
  const auto found = printed.says.find({compilation.sources.file(span.file).name, line});
  return found == printed.says.end() ? std::set<std::string>{} : found->second;
}

}  // namespace

std::vector<Message> messages_of(const Compilation& compilation, const Printed& printed,
                                 const std::string& fork) {
  std::vector<Message> all;
  for (const Diagnostic& diagnostic : compilation.diagnostics.all()) {
    if (diagnostic.fork != fork) continue;
    Message message;
    message.code = diagnostic.code.number;
    message.severity = diagnostic.severity();
    message.text = code_name(diagnostic.code) + ": " + diagnostic.message;
    message.profiles = {diagnostic.profiles.begin(), diagnostic.profiles.end()};
    message.place = said_at(compilation, printed, diagnostic.place());
    for (const Label& label : diagnostic.labels) {
      const auto said = said_at(compilation, printed, label.span);
      message.says.insert(said.begin(), said.end());
    }
    for (const Span& relation : diagnostic.relations) {
      const auto said = said_at(compilation, printed, relation);
      message.says.insert(said.begin(), said.end());
    }
    all.push_back(message);
  }
  return all;
}

}  // namespace profilec::oracle
