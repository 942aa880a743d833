// Any bytes parse to a tree whose spans lie within the text, and what is broken is said.
#include "grammar/parse.hpp"

#include "compiler/syntax/bind.hpp"
#include "tests/fuzz/target.hpp"

namespace profilec::fuzz {
namespace {

void within(const syntax::Block& block, std::size_t size) {
  for (const syntax::Statement& statement : block.statements) {
    demand(statement.span.begin <= statement.span.end && statement.span.end <= size,
           "a span lies within its file");
    for (const syntax::Item& item : statement.items) {
      if (item.block != nullptr) within(*item.block, size);
    }
  }
}

}  // namespace
}  // namespace profilec::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace profilec;
  SourceSet sources;
  const FileId file = sources.add({"catalog.profile", std::string(fuzz::text_of(data, size)), false});
  Diagnostics found;
  syntax::Tree tree = parse(sources, file, found);
  syntax::bind(sources, tree, found);
  fuzz::within(tree.root, size);
  fuzz::demand(tree.broken == found.has_errors(), "a broken tree is said, and no other");
  for (const Diagnostic& diagnostic : found.all()) {
    fuzz::demand(diagnostic.place().end <= size, "a diagnostic lies within its file");
  }
  return 0;
}
