#include "compiler/check/rules/report.hpp"

namespace profilec::rules {

Owner owner_of(const App& app) {
  return {&app.policy, &app, app.doc, "`" + app.name + "`", app.span, app.declaration};
}

Owner owner_of(const Layer& layer) {
  return {&layer.root, nullptr, layer.doc, "the root of `" + layer.name + "`", layer.span, {}};
}

bool stands_in(Span declaration, Span said) {
  return said.file == declaration.file && said.begin >= declaration.begin && said.end <= declaration.end;
}

Diagnostic& Report::add(std::uint16_t code, Span span, std::string message, std::string label) {
  again_.all().clear();
  Diagnostics& to = seen_.emplace(code, span).second ? diagnostics_ : again_;
  return to.add(Code{code}, span, std::move(message), std::move(label));
}

void Report::add_all(Diagnostics found) {
  for (Shared<Diagnostic>& diagnostic : found.all()) {
    if (seen_.emplace(diagnostic->code.number, diagnostic->place()).second)
      diagnostics_.all().push_back(std::move(diagnostic));
  }
}

Diagnostic& Report::add_for(const Owner& owner, std::uint16_t code, Span said, std::string message,
                            std::string label) {
  if (stands_in(owner.declaration, said) || owner.app == nullptr || owner.verbatim())
    return add(code, said, std::move(message), std::move(label));
  Diagnostic& added = add(code, owner.span, std::move(message));
  added.labels.push_back({said, std::move(label)});
  return added;
}

const yaml::Value* spec_at(const Said<yaml::Value>& spec, std::initializer_list<std::string_view> path) {
  const yaml::Value* at = spec.said() ? &spec.value : nullptr;
  for (const std::string_view key : path) {
    if (at == nullptr) return nullptr;
    at = at->find(key);
  }
  return at;
}

SaidText spec_text(const Said<yaml::Value>& spec, std::initializer_list<std::string_view> path) {
  const yaml::Value* value = spec_at(spec, path);
  if (value == nullptr || value->kind != yaml::Value::Kind::string) return {};
  return {value->scalar, value->span, ""};
}

std::vector<SyncOption> all_options(const Policy& policy) {
  std::vector<SyncOption> out = policy.options;
  out.insert(out.end(), policy.spec_options.begin(), policy.spec_options.end());
  return out;
}

bool is_plain_string(std::string_view value, Span span) { return span.end - span.begin == value.size() + 2; }

}  // namespace profilec::rules
