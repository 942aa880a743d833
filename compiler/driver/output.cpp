#include "compiler/driver/output.hpp"

#include <algorithm>
#include <mutex>
#include <optional>
#include <set>

#include "compiler/diagnostics/order.hpp"
#include "compiler/driver/limits.hpp"
#include "compiler/lower/texts.hpp"
#include "compiler/resolve/fork_base.hpp"
#include "compiler/source/parallel.hpp"

namespace profilec {
namespace {

emit::TreeOutput tree_of(const Catalog& catalog, std::vector<Text> texts) {
  emit::TreeOutput output;
  output.tree = catalog.tree.value;
  output.fork = catalog.fork.name;
  for (Text& text : texts) {
    text.bytes.shrink_to_fit();
    output.files.push_back({std::move(text.path), std::move(text.bytes), std::move(text.application)});
  }
  return output;
}

// What the variants of one run have in common.
class Finisher {
 public:
  Finisher(const Compilation& shared, std::size_t count) : shared_(shared) {
    shared_.sources.count_lines();
    if (shared_.fork_base == nullptr || count < 2) return;
    Diagnostics found;
    const Checked checked = check(shared_.fork_base->catalog, found);
    if (found.has_errors()) return;
    std::vector<AppId> varying;
    for (const ForkBase::Varying& one : shared_.fork_base->varying) varying.push_back(one.id);
    texts_.emplace(shared_.sources, shared_.fork_base->catalog, checked, std::move(varying));
  }

  Finished finish(const syntax::Statement* fork) {
    Finished out;
    Variant variant = make_variant(shared_, fork, out.diagnostics, room());
    emit_into(out, variant);
    const std::lock_guard lock(guard_);
    rooms_.push_back(std::move(variant.catalog));
    return out;
  }

 private:
  // A catalog that another fork is done with: most of what the next one holds lies in its memory already.
  Catalog room() {
    const std::lock_guard lock(guard_);
    if (rooms_.empty()) return {};
    Catalog last = std::move(rooms_.back());
    rooms_.pop_back();
    return last;
  }

  void emit_into(Finished& out, const Variant& variant) const {
    const Catalog& catalog = variant.catalog;
    out.footprint = footprint(catalog);
    if (out.diagnostics.has_errors()) return;
    const bool short_way = texts_ && texts_->fit(catalog, variant.checked);
    out.output = tree_of(catalog, short_way ? texts_->fill(shared_.sources, catalog, variant.checked)
                                            : texts(shared_.sources, catalog, variant.checked));
    check_limits(catalog, out.output, out.diagnostics);
  }

  const Compilation& shared_;
  std::optional<TextsWithHoles> texts_;
  std::mutex guard_;
  std::vector<Catalog> rooms_;
};

// A thousand forks would keep a thousand copies of what is said of the catalog anyway.
void leave_out(Diagnostics& found, const Diagnostics& said, const SourceSet& sources) {
  std::erase_if(found.all(), [&](const Diagnostic& one) {
    return std::any_of(said.all().begin(), said.all().end(),
                       [&](const Diagnostic& other) { return same_finding(sources, one, other); });
  });
}

}  // namespace

emit::TreeOutput output_of(const SourceSet& sources, const Variant& variant) {
  return tree_of(variant.catalog, texts(sources, variant.catalog, variant.checked));
}

std::vector<Finished> finish_variants(const Compilation& shared,
                                      const std::vector<const syntax::Statement*>& forks, unsigned jobs,
                                      const std::function<void(std::size_t)>& progress) {
  std::vector<Finished> out(forks.size());
  Finisher finisher(shared, forks.size());
  std::size_t done = 0;
  std::mutex counting;
  const auto finish = [&](std::size_t i) {
    out[i] = finisher.finish(forks[i]);
    if (i > 0 && forks.front() == nullptr)
      leave_out(out[i].diagnostics, out.front().diagnostics, shared.sources);
    const std::lock_guard lock(counting);
    progress(++done);
  };
  if (forks.empty()) return out;
  finish(0);
  in_parallel(forks.size() - 1, jobs, [&](std::size_t i) { finish(i + 1); });
  return out;
}

std::vector<Footprint> footprints(const Compilation& shared,
                                  const std::vector<const syntax::Statement*>& forks, unsigned jobs) {
  std::vector<Footprint> out(forks.size());
  shared.sources.count_lines();
  in_parallel(forks.size(), jobs, [&](std::size_t i) {
    Diagnostics unwanted;
    out[i] = footprint(resolve_fork(shared.sources, shared.declarations, *shared.facts, forks[i],
                                    shared.manifests, shared.fork_base.get(), unwanted));
  });
  return out;
}

std::vector<Footprint> bystanders(const Compilation& shared,
                                  const std::vector<const syntax::Statement*>& chosen, unsigned jobs) {
  const auto declared = [&](const syntax::Statement* fork, std::string_view keyword) {
    return declared_setting(shared.sources, shared.declarations, fork, keyword);
  };
  std::set<std::string> hubs;
  for (const syntax::Statement* fork : chosen) {
    if (fork != nullptr) hubs.insert(declared(fork, "hub").value);
  }
  hubs.erase("");
  std::vector<const syntax::Statement*> all{nullptr};
  for (const auto& [name, fork] : shared.declarations.forks) all.push_back(fork);
  std::vector<const syntax::Statement*> in_hubs;
  std::vector<Footprint> out;
  for (const syntax::Statement* fork : all) {
    if (std::find(chosen.begin(), chosen.end(), fork) != chosen.end()) continue;
    if (fork != nullptr && hubs.contains(declared(fork, "hub").value)) {
      in_hubs.push_back(fork);
      continue;
    }
    const SaidText tree = declared(fork, "tree");
    Footprint& other = out.emplace_back();
    if (fork != nullptr) other.fork = declared_name(shared.sources, *fork);
    other.tree = tree.value;
    other.tree_span = tree.span;
  }
  for (Footprint& other : footprints(shared, in_hubs, jobs)) out.push_back(std::move(other));
  for (Footprint& other : out) other.bystander = true;
  return out;
}

}  // namespace profilec
