// Needs and uses that nothing in the catalog meets, sorted by what would mend them: each is one message
// (P0405).
#pragma once

#include <string>
#include <vector>

#include "compiler/catalog/catalog.hpp"

namespace profilec {

struct Lack {
  std::vector<const Requirement*> requirements;  // what authors say before what the library knows
  const Hint* hint = nullptr;                    // a chart that is there and should bring it
  std::vector<AppId> elsewhere;                  // apps on other clusters that provide it
  std::vector<const Offer*> charts;              // any of which would bring all of it
  const Source* leaves_out = nullptr;            // one of these that is there, with `skip-crds`
  std::vector<std::string> near;                 // what it may be meant for
};

std::vector<Lack> find_lacks(const Catalog& catalog);

// Whether it is the namespace that an app is sent to.
bool is_sent_there(const Requirement& requirement);

}  // namespace profilec
