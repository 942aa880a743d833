// Reads one YAML file with yaml-cpp, keeping where each node stands and what yaml-cpp would pass over in
// silence. Nothing outside compiler/yaml includes yaml-cpp.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace profilec::yaml {

enum class Style { plain, single_quoted, double_quoted, block };

// A node of a document that was read. Offsets are bytes from the start of the file, BOM included.
struct Node {
  enum class Kind { null, scalar, list, map };
  struct Entry;

  Kind kind = Kind::null;
  std::string scalar;  // the characters a reader sees
  Style style = Style::plain;
  std::uint32_t begin = 0;  // of a scalar: its first byte, a quote included
  std::uint32_t end = 0;  // one past its last byte; equal to `begin` where it cannot be told (block scalars)
  bool tagged = false;    // has an explicit tag
  std::vector<Node> list;
  std::vector<Entry> map;

  const Node* find(std::string_view key) const;
};

struct Node::Entry {
  Node key;
  Node value;
};

struct Problem {
  enum class Kind {
    syntax,
    duplicate_key,
    anchor,
    alias,
    merge_key,
    documents,
    too_deep,
    too_large,
    not_utf8,
    key_not_scalar
  };
  Kind kind = Kind::syntax;
  std::uint32_t offset = 0;
  std::string text;  // the key, the anchor, the limit, or what the parser said
};

// Above anything an Application needs: etcd takes no object of 1.5 MiB.
inline constexpr std::size_t kLongestDocument = 1U << 20U;

struct ReadDocument {
  Node root;
  std::size_t documents = 0;
  std::vector<Problem> problems;  // a syntax problem leaves `root` null
};

// Never throws, always ends, soon; a file of more than one document yields the first and a `documents`
// problem.
ReadDocument read(std::string_view bytes);

}  // namespace profilec::yaml
