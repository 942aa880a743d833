// An abstract catalog as `.profile` text, with a record of which line says what.
#pragma once

#include <map>
#include <set>
#include <string>
#include <utility>

#include "tests/oracle/model.hpp"

namespace profilec::oracle {

struct Printed {
  std::map<std::string, std::string> files;  // by name: `catalog.profile`, `forks/NAME.profile`
  // Of a line (from 1) of a file, what it says: `a needs b`, `app a`, `layer l`, `profile p`, `place a`,
  // `external REF`, `a provides REF`, `project p source X`.
  std::map<std::pair<std::string, unsigned>, std::set<std::string>> says;
  std::string text() const;  // all files, one after the other
};

Printed print(const Model& model);

}  // namespace profilec::oracle
