// The last phase before the disk: documents as texts.
#pragma once

#include <functional>
#include <vector>

#include "compiler/driver/compile.hpp"
#include "compiler/emit/build.hpp"

namespace profilec {

// The finished tree of a variant that has no error.
emit::TreeOutput output_of(const SourceSet& sources, const Variant& variant);

// A variant that was checked and lowered; of its catalog only what compare_variants() asks about is kept.
struct Finished {
  Catalog names;
  emit::TreeOutput output;  // empty where the variant has an error
  Diagnostics diagnostics;
};

// Makes many variants with `jobs` threads, without holding more than one catalog per thread. In the order of
// `forks`. `progress` is called with the number done, from one thread at a time.
std::vector<Finished> finish_variants(const Compilation& shared,
                                      const std::vector<const syntax::Statement*>& forks, unsigned jobs,
                                      const std::function<void(std::size_t)>& progress);

}  // namespace profilec
