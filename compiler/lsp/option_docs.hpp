// What the sync options mean in Argo CD, for hover and completion.
#pragma once

#include <string_view>
#include <vector>

namespace profilec::lsp {

struct OptionDoc {
  std::string_view key;
  std::string_view text;
};

const std::vector<OptionDoc>& option_docs();        // in the order of their keys
std::string_view option_doc(std::string_view key);  // empty where it is unknown

}  // namespace profilec::lsp
