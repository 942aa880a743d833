#include "compiler/argocd/duration.hpp"

#include <utility>

#include "compiler/source/ascii.hpp"

namespace profilec::argocd {
namespace {

constexpr double kLongestSeconds = 9.2e9;  // Go counts nanoseconds in 64 bits

constexpr std::pair<std::string_view, double> kUnits[] = {{"ns", 1e-9},      {"us", 1e-6}, {"\u00b5s", 1e-6},
                                                          {"\u03bcs", 1e-6}, {"ms", 1e-3}, {"s", 1},
                                                          {"m", 60},         {"h", 3600}};

// Takes `12`, `1.5`, `.5` or `1.` off the front.
std::optional<double> take_number(std::string_view& text) {
  double value = 0;
  bool digits = false;
  for (; !text.empty() && is_digit(text.front()); text.remove_prefix(1)) {
    value = value * 10 + (text.front() - '0');
    digits = true;
  }
  if (text.starts_with('.')) {
    text.remove_prefix(1);
    for (double place = 0.1; !text.empty() && is_digit(text.front()); text.remove_prefix(1), place /= 10) {
      value += place * (text.front() - '0');
      digits = true;
    }
  }
  return digits ? std::optional(value) : std::nullopt;
}

std::optional<double> take_unit(std::string_view& text) {
  for (const auto& [name, seconds] : kUnits) {
    // The longest unit that fits: `m` is not the one of `ms`.
    const std::string_view rest = text.substr(0, name.size());
    const bool ends = text.size() == name.size() ||
                      is_digit(text[name.size() > text.size() ? 0 : name.size()]) ||
                      (text.size() > name.size() && text[name.size()] == '.');
    if (rest != name || !ends) continue;
    text.remove_prefix(name.size());
    return seconds;
  }
  return std::nullopt;
}

}  // namespace

std::optional<double> read_duration(std::string_view text) {
  double sign = 1;
  if (text.starts_with('-') || text.starts_with('+')) {
    if (text.front() == '-') sign = -1;
    text.remove_prefix(1);
  }
  if (text.empty()) return std::nullopt;
  if (text.find_first_not_of("0123456789") == std::string_view::npos) {
    const auto seconds = take_number(text);
    return seconds && *seconds < kLongestSeconds ? std::optional(sign * *seconds) : std::nullopt;
  }
  double total = 0;
  while (!text.empty()) {
    const auto number = take_number(text);
    const auto unit = number ? take_unit(text) : std::nullopt;
    if (!unit) return std::nullopt;
    total += *number * *unit;
  }
  return total < kLongestSeconds ? std::optional(sign * total) : std::nullopt;
}

}  // namespace profilec::argocd
