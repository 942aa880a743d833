// The rows of the table of statements, as written; forms.hpp says how to read a shape.
#pragma once

#include <string_view>
#include <vector>

namespace profilec::syntax {

struct Row {
  std::string_view where;  // contexts, separated by blanks
  std::string_view shape;
  std::string_view doc;
  std::string_view field{};
};

const std::vector<Row>& statement_table();

}  // namespace profilec::syntax
