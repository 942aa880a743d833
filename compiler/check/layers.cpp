// P0203 and P0214.
#include <fmt/format.h>

#include <algorithm>

#include "compiler/check/parts.hpp"

namespace profilec {

void check_layers(const Catalog& catalog, Diagnostics& diagnostics) {
  if (!catalog.fork.name.empty()) return;
  for (std::uint32_t i = 0; i < catalog.layers.size(); ++i) {
    const Layer& layer = catalog.layers[i];
    if (layer.dropped) continue;
    if (layer.apps.empty()) {
      diagnostics
          .add(Code{203}, layer.span, fmt::format("layer `{}` holds no app", layer.name),
               "its root would have nothing to apply")
          .help.push_back(
              fmt::format("declare an app in it, `in {} {{ app ... }}`, or remove the layer", layer.name));
    }
    const bool held = std::any_of(catalog.profiles.begin(), catalog.profiles.end(),
                                  [&](const Profile& profile) { return profile.all_layers.has({i}); });
    if (!held) {
      diagnostics.add(Code{214}, layer.span, fmt::format("no profile holds layer `{}`", layer.name))
          .help.push_back(
              "add it to a profile: nobody can deploy it, and nothing of it is proved; while it is in the "
              "making "
              "a profile of its own will do");
    }
  }
}

}  // namespace profilec
