// Values as YAML a careful person would have written (design contract, section 5): two spaces, strings quoted
// only where a YAML 1.1 or 1.2 reader would read something else, no anchors, one trailing newline.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "compiler/yaml/value.hpp"

namespace profilec::yaml {

// `header` lines become `# ...` comments at the top; a line break within one becomes a further comment line.
std::string write(const Value& document, const std::vector<std::string>& header);

// A string as it stands as a scalar in block context: plain where safe, else quoted. Never spans lines.
std::string write_scalar(std::string_view characters);

}  // namespace profilec::yaml
