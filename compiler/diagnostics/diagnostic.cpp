#include "compiler/diagnostics/diagnostic.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace profilec {

Diagnostic& Diagnostics::add(Code code, Span span, std::string message, std::string label) {
  Diagnostic& added = all_.emplace_back().change();
  added.code = code;
  added.message = std::move(message);
  if (span.valid()) {
    added.labels.push_back({span, std::move(label)});
  } else if (!label.empty()) {
    added.notes.push_back(std::move(label));  // words without a place are still said
  }
  return added;
}

bool Diagnostics::has_errors() const {
  return std::any_of(all_.begin(), all_.end(),
                     [](const Diagnostic& one) { return one.severity() == Severity::error; });
}

void Diagnostics::append(Diagnostics other) {
  all_.insert(all_.end(), std::make_move_iterator(other.all_.begin()),
              std::make_move_iterator(other.all_.end()));
}

}  // namespace profilec
