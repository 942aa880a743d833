#include "compiler/lsp/index.hpp"

#include <algorithm>
#include <optional>
#include <tuple>

#include "compiler/lsp/spot.hpp"
#include "compiler/syntax/forms.hpp"

namespace profilec::lsp {

using syntax::Item;
using syntax::ItemKind;
using syntax::Statement;

std::string_view what_name(What what) {
  static constexpr std::string_view kNames[] = {"app",  "layer", "profile", "project",   "preset",
                                                "let",  "fork",  "catalog", "chart",     "library",
                                                "kind", "group", "object",  "namespace", "capability"};
  return kNames[static_cast<std::size_t>(what)];
}

class IndexBuilder {
 public:
  IndexBuilder(const Compilation& compilation, Index& index) : compilation_(compilation), index_(index) {}

  void run() {
    declarations();
    for (const Variant& variant : compilation_.variants) record(variant.catalog);
    for (const Occurrence& one : index_.occurrences_) recorded_.push_back(one.span);
    std::sort(recorded_.begin(), recorded_.end());
    apps_ = declared_;
    for (const syntax::Tree& tree : compilation_.program.trees) block(tree.root);
    for (const syntax::Tree& tree : compilation_.program.library) block(tree.root);
    auto& all = index_.occurrences_;
    std::sort(all.begin(), all.end(), [](const Occurrence& a, const Occurrence& b) {
      return std::tie(a.span, a.role, a.target) < std::tie(b.span, b.role, b.target);
    });
    // One name may be found by each fork again; what it is first counts.
    all.erase(std::unique(all.begin(), all.end(),
                          [](const Occurrence& a, const Occurrence& b) {
                            return a.span == b.span && a.target == b.target;
                          }),
              all.end());
  }

 private:
  std::string_view text(Span span) const { return compilation_.sources.text(span); }

  std::uint32_t target(What what, Span declaration, std::string_view name) {
    const auto key =
        std::make_tuple(what, declaration, declaration.valid() ? std::string() : std::string(name));
    const auto [found, fresh] = known_.try_emplace(key, static_cast<std::uint32_t>(index_.targets_.size()));
    if (fresh) index_.targets_.push_back({what, std::string(name), declaration});
    return found->second;
  }

  void add(Span span, std::uint32_t target, Role role) {
    if (span.valid()) index_.occurrences_.push_back({span, target, role});
  }

  void declare(What what, const Statement* statement) {
    const Item* name = statement == nullptr ? nullptr : slot(*statement, "name");
    if (name != nullptr) add(name->span, target(what, name->span, text(name->span)), Role::declaration);
  }

  void declarations() {
    const Declarations& all = compilation_.declarations;
    declare(What::catalog, all.catalog);
    const std::pair<What, const ByName*> named[] = {
        {What::let, &all.lets},         {What::project, &all.projects}, {What::layer, &all.layers},
        {What::profile, &all.profiles}, {What::preset, &all.presets},   {What::fork, &all.forks}};
    for (const auto& [what, by_name] : named) {
      for (const auto& [name, statement] : *by_name) declare(what, statement);
    }
    for (const auto& [name, app] : all.apps) {
      declare(What::app, app.app);
      if (!app.in_fork) declared_.emplace(name, slot(*app.app, "name")->span);
    }
  }

  static What of(NameKind kind) {
    switch (kind) {
      case NameKind::app: return What::app;
      case NameKind::layer: return What::layer;
      case NameKind::profile: return What::profile;
      case NameKind::let: return What::let;
    }
    return What::app;
  }

  static What of(RefKind kind) {
    switch (kind) {
      case RefKind::app: return What::app;
      case RefKind::kind: return What::kind;
      case RefKind::group: return What::group;
      case RefKind::object: return What::object;
      case RefKind::namespace_: return What::namespace_;
      case RefKind::capability: return What::capability;
    }
    return What::app;
  }

  void reference(const Catalog& catalog, const Ref& ref, Span span, Role role) {
    if (ref.kind == RefKind::app) return;  // see app_use()
    std::string name = catalog.symbols.text(ref.name);
    add(span, target(of(ref.kind), {}, name), role);
  }

  void use(What what, Span use, Span declaration, Role role = Role::use) {
    if (declaration.valid()) add(use, target(what, declaration, text(declaration)), role);
  }

  void app_use(const Catalog& catalog, const Requirement& need) {
    if (need.external >= 0 || (need.origin != Origin::written && need.origin != Origin::preset)) return;
    const auto app = apps_.find(catalog.symbols.text(need.ref.name));
    if (app != apps_.end()) use(What::app, need.span, app->second);
  }

  void project_use(const Catalog& catalog, const SaidText& name) {
    const auto project =
        std::lower_bound(catalog.projects.begin(), catalog.projects.end(), name.value,
                         [](const Project& one, const std::string& text) { return one.name < text; });
    if (name.said() && project != catalog.projects.end() && project->name == name.value)
      use(What::project, name.span, project->span);
  }

  void record(const Catalog& catalog) {
    apps_ = declared_;
    for (const App& app : catalog.apps) {
      apps_[app.name] = app.span;
      add(app.span, target(What::app, app.span, app.name), Role::declaration);
      project_use(catalog, app.project);
    }
    project_use(catalog, catalog.project);
    project_use(catalog, catalog.roots_project);
    for (const NameUse& one : catalog.name_uses) use(of(one.kind), one.use, one.declaration);
    for (const Provision& provision : catalog.provisions) {
      const bool its_namespace =
          provision.origin == Origin::implied && provision.ref.kind == RefKind::namespace_;
      const Span span = its_namespace ? catalog.app(provision.app).namespace_.span : provision.span;
      reference(catalog, provision.ref, span, Role::declaration);
    }
    for (const Requirement& need : catalog.requirements) {
      // The kind that an object implies stands in the object's place.
      if (need.origin == Origin::implied && need.ref.kind == RefKind::kind) continue;
      if (need.ref.kind == RefKind::app) app_use(catalog, need);
      reference(catalog, need.ref, need.span, Role::use);
    }
    for (const External& external : catalog.externals)
      reference(catalog, external.ref, external.span, Role::declaration);
  }

  void block(const syntax::Block& block) {
    for (const Statement& statement : block.statements) {
      const bool fork = statement.form != nullptr && statement.form->keyword == "fork";
      if (fork) apps_of(statement);
      if (statement.because) mentions(*statement.because);
      if (statement.form != nullptr) this->statement(statement);
      items(statement.items);
      if (fork) apps_ = declared_;
    }
  }

  // Two forks may each have an app of one name: within a fork its own is meant.
  void apps_of(const Statement& fork) {
    if (block_of(fork) == nullptr) return;
    for (const Statement& layer : block_of(fork)->statements) {
      if (layer.form == nullptr || layer.form->keyword != "in" || block_of(layer) == nullptr) continue;
      for (const Statement& app : block_of(layer)->statements) {
        const Item* name = app.form != nullptr && app.form->keyword == "app" ? slot(app, "name") : nullptr;
        if (name != nullptr) apps_[std::string(text(name->span))] = name->span;
      }
    }
  }

  void items(const std::vector<Item>& items) {
    for (const Item& item : items) {
      if (item.kind == ItemKind::string) holes(item);
      if (item.block != nullptr) block(*item.block);
      this->items(item.items);
    }
  }

  void statement(const Statement& statement) {
    const std::string& keyword = statement.form->keyword;
    const bool facts = keyword == "chart-facts";
    if (facts || keyword == "chart") {
      const Item* name = slot(statement, "name");
      std::string_view chart = text(name->span);
      if (chart.size() > 1 && chart.front() == '"') chart = chart.substr(1, chart.size() - 2);
      add(name->span, target(What::chart, {}, chart), facts ? Role::declaration : Role::use);
    }
    if (keyword == "with") {
      for (const auto& element : syntax::elements(statement, "presets")) {
        const auto preset = compilation_.declarations.presets.find(text(element.front()->span));
        if (preset != compilation_.declarations.presets.end())
          use(What::preset, element.front()->span, slot(*preset->second, "name")->span);
      }
    }
    if (keyword == "place") {
      const Span name = slot(statement, "app")->span;
      const auto app = apps_.find(text(name));
      if (app != apps_.end()) use(What::app, name, app->second);
    }
    if (keyword == "import") {
      const Span span = slot(statement, "library")->span;
      add(span, target(What::library, {}, text(span)), Role::use);
    }
    if (compilation_.sources.file(statement.span.file).library) return;
    for (const syntax::Slot& part : statement.form->slots) {
      if (part.type == syntax::SlotType::refs) references(statement, part.name);
    }
  }

  // The record keeps one reference of several that say the same, and neither those that are taken away
  // (`no needs`) nor those of a preset that no app is with: they are read here, as they are written.
  void references(const Statement& statement, const std::string& slot) {
    for (const auto& element : syntax::elements(statement, slot)) {
      const Span whole{element.front()->span.file, element.front()->span.begin, element.back()->span.end};
      const bool recorded = std::binary_search(recorded_.begin(), recorded_.end(), whole);
      if (recorded || element.size() > 2) continue;
      const std::string_view first = text(element.front()->span);
      const auto app = element.size() == 1 ? apps_.find(first) : apps_.end();
      if (app != apps_.end()) {
        use(What::app, whole, app->second);
      } else if (first == "namespace" || first == "capability") {
        const What what = first == "namespace" ? What::namespace_ : What::capability;
        add(whole, target(what, {}, plain_text(compilation_.sources, *element.back())), Role::use);
      } else if (first.find('/') != std::string_view::npos && first.back() != '*') {
        const bool kind = element.size() == 1;
        const std::string object = kind ? "" : " " + plain_text(compilation_.sources, *element.back());
        add(whole, target(kind ? What::kind : What::object, {}, std::string(first) + object), Role::use);
      }
    }
  }

  // What a word in backticks means: an app, else the one layer, profile, project or capability of that name.
  std::optional<std::pair<What, Span>> meant(std::string_view word) const {
    const auto app = apps_.find(word);
    if (app != apps_.end()) return {{What::app, app->second}};
    const Declarations& all = compilation_.declarations;
    std::vector<std::pair<What, Span>> found;
    const std::pair<What, const ByName*> named[] = {
        {What::layer, &all.layers}, {What::profile, &all.profiles}, {What::project, &all.projects}};
    for (const auto& [what, by_name] : named) {
      const auto one = by_name->find(word);
      if (one != by_name->end()) found.emplace_back(what, slot(*one->second, "name")->span);
    }
    if (known_.contains({What::capability, Span{}, std::string(word)}))
      found.emplace_back(What::capability, Span{});
    if (found.size() != 1) return std::nullopt;
    return found.front();
  }

  // Names between backticks.
  void mentions(const Item& reason) {
    const std::string_view all = text(reason.span);
    for (std::size_t open = all.find('`'); open != std::string_view::npos;) {
      const std::size_t close = all.find('`', open + 1);
      if (close == std::string_view::npos) break;
      const std::string_view word = all.substr(open + 1, close - open - 1);
      if (const auto one = meant(word))
        add(part(reason.span, open + 1, close), target(one->first, one->second, word), Role::mention);
      open = all.find('`', close + 1);
    }
    holes(reason);
  }

  // `${name}`, unless the dollar is escaped.
  void holes(const Item& item) {
    if (item.quoting != syntax::Quoting::escaped && item.quoting != syntax::Quoting::escaped_block) return;
    const std::string_view all = text(item.span);
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (all[i] == '\\') {
        ++i;
        continue;
      }
      if (all.substr(i, 2) != "${") continue;
      const std::size_t close = all.find('}', i);
      if (close == std::string_view::npos) return;
      const auto let = compilation_.declarations.lets.find(all.substr(i + 2, close - i - 2));
      if (let != compilation_.declarations.lets.end())
        use(What::let, part(item.span, i + 2, close), slot(*let->second, "name")->span, Role::mention);
      i = close;
    }
  }

  static Span part(Span whole, std::size_t begin, std::size_t end) {
    return {whole.file, whole.begin + static_cast<std::uint32_t>(begin),
            whole.begin + static_cast<std::uint32_t>(end)};
  }

  const Compilation& compilation_;
  Index& index_;
  std::map<std::tuple<What, Span, std::string>, std::uint32_t> known_;
  using Names = std::map<std::string, Span, std::less<>>;
  Names declared_;              // the catalog's apps
  Names apps_;                  // those of what is looked at now: the catalog or a fork
  std::vector<Span> recorded_;  // where the record says what stands, sorted
};

Index::Index(const Compilation& compilation) { IndexBuilder(compilation, *this).run(); }

const Occurrence* Index::at(FileId file, std::uint32_t offset) const {
  const Occurrence* best = nullptr;
  auto next = std::upper_bound(occurrences_.begin(), occurrences_.end(), Span{file, offset, 0xFFFFFFFF},
                               [](const Span& span, const Occurrence& one) { return span < one.span; });
  // Names are short and hardly overlap: the few that begin before the place are enough to look at.
  for (int steps = 0; next != occurrences_.begin() && steps < 16; ++steps) {
    --next;
    if (next->span.file != file) break;
    if (next->span.end < offset) continue;
    const bool shorter =
        best == nullptr || next->span.end - next->span.begin <= best->span.end - best->span.begin;
    if (shorter) best = &*next;
  }
  return best;
}

std::vector<Occurrence> Index::all_of(std::uint32_t target) const {
  std::vector<Occurrence> out;
  for (const Occurrence& one : occurrences_) {
    if (one.target == target) out.push_back(one);
  }
  return out;
}

}  // namespace profilec::lsp
