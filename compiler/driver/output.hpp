// The last phase before the disk: documents as texts.
#pragma once

#include <functional>
#include <vector>

#include "compiler/driver/compile.hpp"
#include "compiler/emit/build.hpp"

namespace profilec {

// The finished tree of a variant that has no error.
emit::TreeOutput output_of(const SourceSet& sources, const Variant& variant);

// A variant that was checked and lowered; of its catalog only the footprint is kept.
struct Finished {
  Footprint footprint;
  emit::TreeOutput output;  // empty where the variant has an error
  Diagnostics diagnostics;  // what the catalog itself says too, where it is among the variants, is left out
};

// Makes many variants with `jobs` threads, without holding more than one catalog per thread. In the order of
// `forks`. `progress` is called with the number done, from one thread at a time.
std::vector<Finished> finish_variants(const Compilation& shared,
                                      const std::vector<const syntax::Statement*>& forks, unsigned jobs,
                                      const std::function<void(std::size_t)>& progress);

// The footprints alone, of forks that another machine builds; so are their diagnostics.
std::vector<Footprint> footprints(const Compilation& shared,
                                  const std::vector<const syntax::Statement*>& forks, unsigned jobs);

// Of the catalog and the forks that are not among `chosen`: of what shares a hub with one of these the
// footprint, of others the tree alone, which costs next to nothing.
std::vector<Footprint> bystanders(const Compilation& shared,
                                  const std::vector<const syntax::Statement*>& chosen, unsigned jobs);

}  // namespace profilec
