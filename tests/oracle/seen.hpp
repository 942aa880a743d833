// What the compiler said of one variant, in the words of the printer.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "compiler/driver/compile.hpp"
#include "tests/oracle/print.hpp"

namespace profilec::oracle {

struct Message {
  int code = 0;
  Severity severity = Severity::error;
  std::string text;
  std::set<std::string> profiles;
  std::set<std::string> place;  // what the line of its first label says
  std::set<std::string> says;   // what the lines of all its labels say
};

std::vector<Message> messages_of(const Compilation& compilation, const Printed& printed,
                                 const std::string& fork);

}  // namespace profilec::oracle
