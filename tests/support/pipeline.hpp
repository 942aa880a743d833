// The phases up to the checks, from texts in memory: what a unit test of a check needs.
#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "compiler/catalog/catalog.hpp"
#include "compiler/diagnostics/diagnostic.hpp"
#include "compiler/resolve/declarations.hpp"
#include "compiler/resolve/facts.hpp"
#include "compiler/resolve/resolve.hpp"
#include "compiler/source/source_set.hpp"
#include "compiler/syntax/bind.hpp"
#include "compiler/syntax/forms.hpp"
#include "grammar/parse.hpp"

namespace profilec::test {

// A folder of sources, read, bound and declared. Not movable: the declarations point into the trees.
class Pipeline {
 public:
  using Files = std::vector<std::pair<std::string, std::string>>;  // name and text

  explicit Pipeline(std::string text) : Pipeline(Files{{"catalog.profile", std::move(text)}}) {}
  explicit Pipeline(Files files) {
    for (auto& [name, text] : files) {
      if (name.ends_with(".yaml")) {
        const FileId file = sources.add({name, std::move(text)});
        manifests.try_emplace(name, sources, file);
        continue;
      }
      program.trees.push_back(parse(sources, sources.add({name, std::move(text)}), diagnostics));
      syntax::bind(sources, program.trees.back(), diagnostics);
    }
    declarations = declare(sources, program, diagnostics);
    facts = std::make_unique<const Facts>(Scope(sources, diagnostics), declarations);
  }
  Pipeline(const Pipeline&) = delete;
  Pipeline& operator=(const Pipeline&) = delete;

  // The catalog itself, or one of its forks.
  Catalog catalog(const std::string& fork = "") {
    const auto found = declarations.forks.find(fork);
    return resolve(sources, declarations, *facts, found == declarations.forks.end() ? nullptr : found->second,
                   manifests, diagnostics);
  }

  SourceSet sources;
  Program program;
  Declarations declarations;
  std::unique_ptr<const Facts> facts;
  ManifestFiles manifests;  // the files whose names end in `.yaml`
  Diagnostics diagnostics;  // of these phases
};

}  // namespace profilec::test
