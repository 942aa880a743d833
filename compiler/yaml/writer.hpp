// Values as YAML a careful person would have written (design contract, section 5): two spaces, strings quoted
// only where a YAML 1.1 or 1.2 reader would read something else, no anchors, one trailing newline.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/yaml/value.hpp"

namespace profilec::yaml {

// A string with Value::hole, as it stands in what was written.
struct Hole {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::uint32_t number = 0;  // Value::hole - 1
};

// `header` lines become `# ...` comments at the top; a line break within one becomes a further comment line.
// `holes`, where it is asked for, gets those on one line, in their order.
std::string write(const Value& document, const std::vector<std::string>& header,
                  std::vector<Hole>* holes = nullptr);

// A string as it stands as a scalar in block context: plain where safe, else quoted. Never spans lines.
std::string write_scalar(std::string_view characters);

// The same for one that is to stay in the quotes it has, in any context. What may not stand in single quotes
// (line breaks of YAML 1.1, controls) gets double ones.
std::string write_single_quoted(std::string_view characters);
std::string write_double_quoted(std::string_view characters);

}  // namespace profilec::yaml
