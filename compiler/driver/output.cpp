#include "compiler/driver/output.hpp"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <thread>

#include "compiler/driver/limits.hpp"
#include "compiler/lower/lower.hpp"
#include "compiler/yaml/writer.hpp"

namespace profilec {

emit::TreeOutput output_of(const SourceSet& sources, const Variant& variant) {
  emit::TreeOutput output;
  output.tree = variant.catalog.tree.value;
  output.fork = variant.catalog.fork.name;
  for (Document& document : lower(sources, variant.catalog, variant.checked)) {
    std::string bytes = document.verbatim.empty() ? yaml::write(document.value, document.header)
                                                  : std::move(document.verbatim);
    output.files.push_back({std::move(document.path), std::move(bytes), std::move(document.application)});
  }
  return output;
}

namespace {

// Drops what was only needed to check and lower: a thousand forks are kept at once.
Catalog names_of(Catalog catalog) {
  catalog.symbols = {};
  catalog.requirements = {};
  catalog.first_requirement = {};
  catalog.provider_lists = {};
  catalog.lists_of = {};
  catalog.provisions = {};
  catalog.hints = {};
  catalog.name_uses = {};
  for (App& app : catalog.apps) {
    app.policy = {};
    app.sources = {};
    app.doc = {};
    app.verbatim = {};
  }
  return catalog;
}

Finished finish_one(const Compilation& shared, const syntax::Statement* fork) {
  Finished out;
  Variant variant = make_variant(shared, fork, out.diagnostics);
  if (!out.diagnostics.has_errors()) {
    out.output = output_of(shared.sources, variant);
    check_limits(variant.catalog, out.output, out.diagnostics);
  }
  out.names = names_of(std::move(variant.catalog));
  return out;
}

}  // namespace

std::vector<Finished> finish_variants(const Compilation& shared,
                                      const std::vector<const syntax::Statement*>& forks, unsigned jobs,
                                      const std::function<void(std::size_t)>& progress) {
  shared.sources.count_lines();
  std::vector<Finished> out(forks.size());
  std::atomic<std::size_t> next{0};
  std::size_t done = 0;
  std::mutex counting;
  const auto work = [&] {
    for (std::size_t i = next++; i < forks.size(); i = next++) {
      out[i] = finish_one(shared, forks[i]);
      const std::lock_guard lock(counting);
      progress(++done);
    }
  };
  std::vector<std::thread> threads;
  for (std::size_t i = 1; i < std::min<std::size_t>(jobs, forks.size()); ++i) threads.emplace_back(work);
  work();
  for (std::thread& thread : threads) thread.join();
  return out;
}

}  // namespace profilec
