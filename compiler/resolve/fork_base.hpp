// A resolved catalog for forks to start from (docs/decisions/a-thousand-forks.md).
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "compiler/resolve/app_builder.hpp"
#include "compiler/resolve/resolve.hpp"

namespace profilec {

struct ForkBase {
  Catalog catalog;
  std::map<std::string, std::string, std::less<>> holes;  // what `${name}` stands for
  std::set<std::string> read;                             // the names that are used outside of apps
  // The apps that use such a name, and the verbatim ones: as their statements gave them. In order of ids.
  struct Varying {
    AppId id;
    DraftApp draft;
  };
  std::vector<Varying> varying;
};

}  // namespace profilec
