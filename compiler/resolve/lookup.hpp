// Names to ids, each use recorded. Internal to compiler/resolve.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/resolve/resolver.hpp"
#include "compiler/source/text.hpp"

namespace profilec {

template <typename IdType, typename Declared>
std::optional<IdType> Resolver::look_up(const Names<IdType>& names, const syntax::Item& item,
                                        std::string_view what, NameKind kind,
                                        const std::vector<Declared>& declared) {
  const std::string_view name = sources_.text(item.span);
  const auto found = names.find(name);
  if (found != names.end()) {
    catalog_.name_uses.push_back({kind, item.span, declared[found->second.index].span});
    return found->second;
  }
  if (!is_dns_label(name)) {  // P0209 was said where it was read
    catalog_.incomplete = true;
    return std::nullopt;
  }
  unknown(item.span, name, what, keys_of(names));
  return std::nullopt;
}

}  // namespace profilec
