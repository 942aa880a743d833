// One random catalog through the compiler and through the oracle: where do they differ?
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <vector>

#include "tests/oracle/model.hpp"
#include "tests/oracle/random.hpp"

namespace profilec::oracle {

struct Outcome {
  std::vector<std::string> differences;
  std::set<int> codes;  // that the compiler gave
  bool valid = false;   // no error
};

// The catalog and all its forks.
Outcome compare(const Model& model);

// The sort of a difference: its words up to the first name.
std::string sort_of(const std::string& difference);
// Takes out apps, relations, layers ... as long as a difference of that sort remains.
Model shrink(Model model, const std::string& sort);

// The diagnostics and the differences, for a person.
std::string explain(const Model& model);

}  // namespace profilec::oracle
