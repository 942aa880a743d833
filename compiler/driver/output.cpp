#include "compiler/driver/output.hpp"

#include "compiler/lower/lower.hpp"
#include "compiler/yaml/writer.hpp"

namespace profilec {

emit::TreeOutput output_of(const SourceSet& sources, const Variant& variant) {
  emit::TreeOutput output;
  output.tree = variant.catalog.tree.value;
  output.fork = variant.catalog.fork.name;
  for (Document& document : lower(sources, variant.catalog, variant.checked)) {
    std::string bytes = document.verbatim.empty() ? yaml::write(document.value, document.header)
                                                  : std::move(document.verbatim);
    output.files.push_back({std::move(document.path), std::move(bytes), std::move(document.application)});
  }
  return output;
}

}  // namespace profilec
