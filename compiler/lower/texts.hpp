// Documents as the texts that are written.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "compiler/lower/lower.hpp"
#include "compiler/yaml/writer.hpp"

namespace profilec {

struct Text {
  std::string path;  // relative to the tree
  std::string bytes;
  std::string application;  // metadata.name of the Application in it; empty for a project
};

// Of a catalog or a fork without errors.
std::vector<Text> texts(const SourceSet& sources, const Catalog& catalog, const Checked& checked);

// The texts of a catalog with holes in them for what a fork's settings decide.
class TextsWithHoles {
 public:
  // In: the catalog itself, without errors, and the apps that a fork's settings may change.
  TextsWithHoles(const SourceSet& sources, Catalog catalog, const Checked& checked,
                 std::vector<AppId> varying);
  // Whether the fork's texts differ from the catalog's in these apps, the projects and the holes alone.
  bool fit(const Catalog& fork, const Checked& checked) const;
  // The same as texts(), of a fork that they fit.
  std::vector<Text> fill(const SourceSet& sources, const Catalog& fork, const Checked& checked) const;

 private:
  struct Hole {
    std::size_t begin;  // in the bytes
    std::size_t end;
    std::size_t number;  // in settled_
  };
  struct WithHoles {
    std::string path;
    std::string application;
    std::string bytes;
    std::vector<Hole> holes;
  };
  void add(const SourceSet& sources, const Catalog& catalog, const Checked& checked,
           std::vector<WithHoles>& into);
  std::size_t number_of(Settled one);

  bool plain_;
  std::vector<AppId> varying_;
  std::vector<Settled> settled_;  // each once, however many holes it fills
  // With a prefix charts keep their release names, which are then written.
  std::array<std::vector<WithHoles>, 2> by_prefix_;
  std::vector<std::int64_t> waves_;
};

}  // namespace profilec
