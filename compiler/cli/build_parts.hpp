// What lets many machines share a build: shards and dependency files.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/cli/options.hpp"
#include "compiler/driver/compile.hpp"

namespace profilec::cli {

struct Shard {
  std::size_t index = 0;  // from 0
  std::size_t count = 1;
};

// `I/N` with 1 <= I <= N; nothing where it is none.
std::optional<Shard> read_shard(std::string_view text);

// Every N-th of the variants, which stand in the order of their names: even, and the same on every machine.
struct Share {
  std::vector<const syntax::Statement*> here;
  std::vector<const syntax::Statement*> elsewhere;
};
Share share_of(const std::vector<const syntax::Statement*>& variants, const Shard& shard);

// Whether a depfile may be written there, said on `world.err` if not: neither a source nor a file of `trees`
// (their folders, below the root) is to be lost for a list of them. To be asked before a build, and again
// once its trees are there.
bool may_be_depfile(const Compilation& compilation, const Setting& setting,
                    const std::vector<std::string>& trees, const std::string& file, World& world);

// `LOCK ...: FILE ...` with the locks of the trees and every file that was read; returns the exit status.
int write_depfile(const Compilation& compilation, const Setting& setting,
                  const std::vector<std::string>& trees, const std::string& file, World& world);

}  // namespace profilec::cli
