// What can be read is formatted to a text that reads, and formats, the same.
#include "compiler/format/format.hpp"

#include "compiler/syntax/bind.hpp"
#include "grammar/parse.hpp"
#include "tests/fuzz/target.hpp"

namespace profilec::fuzz {
namespace {

struct Formatted {
  bool broken = false;
  std::optional<std::string> text;
};

Formatted formatted(std::string_view text) {
  SourceSet sources;
  Diagnostics found;
  syntax::Tree tree = parse(sources, sources.add({"catalog.profile", std::string(text), false}), found);
  syntax::bind(sources, tree, found);
  return {tree.broken, format(sources, tree)};
}

}  // namespace
}  // namespace profilec::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace profilec::fuzz;
  const Formatted once = formatted(text_of(data, size));
  demand(once.broken != once.text.has_value(), "what is broken is not formatted, all else is");
  if (!once.text) return 0;
  const Formatted twice = formatted(*once.text);
  demand(!twice.broken, "a formatted file can be read");
  demand(twice.text == once.text, "formatting again changes nothing");
  return 0;
}
