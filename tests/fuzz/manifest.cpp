// Any bytes as a verbatim manifest: refused, or carried byte for byte; in a fork a document of the same
// shape.
#include "compiler/driver/compile.hpp"
#include "compiler/driver/output.hpp"
#include "compiler/yaml/reader.hpp"
#include "tests/fuzz/target.hpp"
#include "tests/oracle/memory_files.hpp"

namespace profilec::fuzz {
namespace {

constexpr const char* kCatalog = R"(
catalog one {
  tree "clusters/one"
  repo "https://git.example/one.git"
  revision "main"
}
layer base
default profile base { base }
in base { app kept { manifest "kept.yaml" } }
fork two {
  tree "clusters/two"
  repo "https://git.example/two.git"
  revision "release"
  mirror "quay.io/" to "harbor.example/quay/"
  prefix "two-"
  cluster two
}
)";

// The same nodes with the same keys; scalars may differ.
bool same_shape(const yaml::Node& a, const yaml::Node& b) {
  if (a.kind != b.kind || a.list.size() != b.list.size()) return false;
  for (std::size_t i = 0; i < a.list.size(); ++i) {
    if (!same_shape(a.list[i], b.list[i])) return false;
  }
  for (const auto& entry : a.map) {
    const yaml::Node* other = b.find(entry.key.scalar);
    const bool destination = entry.key.scalar == "server" || entry.key.scalar == "name";
    if (other == nullptr ? !destination : !same_shape(entry.value, *other)) return false;
  }
  return true;
}

std::string kept(const emit::TreeOutput& output) {
  for (const auto& file : output.files) {
    if (file.path.find("layers/base/kept.yaml") != std::string::npos) return file.bytes;
  }
  return "";
}

}  // namespace
}  // namespace profilec::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace profilec;
  const std::string manifest(fuzz::text_of(data, size));
  const std::map<std::string, std::string> contents{{"catalog.profile", fuzz::kCatalog},
                                                    {"kept.yaml", manifest}};
  oracle::MemoryFiles files(contents);
  CompileOptions options;
  options.forks = ForkChoice::all;
  const auto compilation = compile(files, options);
  if (compilation->diagnostics.has_errors()) return 0;
  fuzz::demand(compilation->variants.size() == 2, "a catalog and its fork");
  const auto bytes = [&](std::size_t i) {
    return fuzz::kept(output_of(compilation->sources, compilation->variants[i]));
  };
  fuzz::demand(bytes(0) == manifest, "a manifest is carried byte for byte");
  const yaml::ReadDocument before = yaml::read(manifest);
  const yaml::ReadDocument after = yaml::read(bytes(1));
  fuzz::demand(after.problems.empty(), "a patched manifest can be read");
  fuzz::demand(fuzz::same_shape(before.root, after.root), "a patch changes scalars only");
  return 0;
}
