// A unified diff of two texts, as `diff -u` prints it.
#pragma once

#include <string>
#include <string_view>

namespace profilec::emit {

struct DiffSide {
  std::string_view name;  // `/dev/null` where there is no such file
  std::string_view text;
};

// Empty where the texts are the same, whatever the names.
std::string unified_diff(const DiffSide& from, const DiffSide& to);

}  // namespace profilec::emit
