// Sources and spans for the tests of diagnostics, written as text.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "compiler/diagnostics/diagnostic.hpp"
#include "compiler/source/source_set.hpp"

namespace profilec::test {

struct World {
  SourceSet sources;
  Findings found;

  FileId file(std::string name, std::string text, bool library = false) {
    return sources.add({std::move(name), std::move(text), library});
  }

  // The first place of `needle` in the file.
  Span at(FileId id, std::string_view needle) const {
    const auto begin = static_cast<std::uint32_t>(sources.file(id).text.find(needle));
    return {id, begin, begin + static_cast<std::uint32_t>(needle.size())};
  }

  Diagnostic& add(std::uint16_t number, std::string message, std::vector<Label> labels = {}) {
    Diagnostic& one = found.emplace_back().change();
    one.code = Code{number};
    one.message = std::move(message);
    one.labels = std::move(labels);
    return one;
  }
};

}  // namespace profilec::test
