#include "compiler/resolve/declarations.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "compiler/source/ascii.hpp"
#include "compiler/syntax/bind.hpp"
#include "compiler/syntax/forms.hpp"

namespace profilec {
namespace {

using syntax::Statement;

constexpr std::size_t kMaxApps = 20'000;
constexpr std::size_t kMaxNamed = 10'000;  // of each other kind of declaration

class Collector {
 public:
  Collector(const SourceSet& sources, Declarations& out, Diagnostics& diagnostics)
      : sources_(sources), out_(out), diagnostics_(diagnostics) {}

  // Which of two catalogs is meant nobody knows.
  void settle() {
    if (two_catalogs_) out_.catalog = nullptr;
  }

  void tree(const syntax::Tree& tree, bool library) {
    if (tree.broken) {
      out_.incomplete = true;
      out_.broken.insert(tree.file);
      unread_words(tree);
      if (!tree.strays.empty()) out_.unsure.emplace("app");
    }
    for (const Statement& statement : tree.root.statements) {
      if (statement.form != nullptr) one(statement, library);
    }
  }

 private:
  // The words outside of every statement that was read.
  void unread_words(const syntax::Tree& tree) {
    std::vector<Span> read;
    for (const syntax::Comment& comment : tree.comments) read.push_back(comment.span);
    read_spans(tree.root, read);
    std::sort(read.begin(), read.end());
    read.push_back({tree.file, tree.root.span.end, tree.root.span.end});
    std::uint32_t at = 0;
    for (const Span& span : read) {
      if (span.begin > at) words_of(sources_.text({tree.file, at, span.begin}));
      at = std::max(at, span.end);
    }
  }

  static void read_spans(const syntax::Block& block, std::vector<Span>& into) {
    for (const Statement& statement : block.statements) {
      if (statement.form == nullptr) continue;
      for (const syntax::Item& item : statement.items) {
        if (item.block == nullptr) {
          if (!statement.salvaged) into.push_back(item.span);  // else it is not sure what its words are
        } else {
          read_spans(*item.block, into);
        }
      }
      if (statement.because) into.push_back(statement.because->span);
    }
  }

  void words_of(std::string_view text) {
    const auto in_word = [](char c) { return is_alphanumeric(c) || c == '-'; };
    for (std::size_t i = 0; i < text.size();) {
      std::size_t end = i;
      while (end < text.size() && in_word(text[end])) ++end;
      if (end > i) out_.unread.emplace(text.substr(i, end - i));
      i = end + 1;
    }
  }

  void one(const Statement& statement, bool library) {
    const std::string& keyword = statement.form->keyword;
    if (keyword == "preset") return preset(statement);
    if (keyword == "chart-facts") return (library ? out_.library_facts : out_.facts).push_back(&statement);
    if (keyword == "import") return out_.imports.push_back(&statement);
    if (library) return;  // a library holds presets and facts only; tests/stdlib holds it to that
    if (keyword == "catalog") return catalog(statement);
    if (keyword == "let") return let(statement);
    if (keyword == "project") return named(out_.projects, statement);
    if (keyword == "layer") return named(out_.layers, statement);
    if (keyword == "profile" || keyword == "default profile") return named(out_.profiles, statement);
    if (keyword == "fork") return named(out_.forks, statement);
    if (keyword == "external") return out_.externals.push_back(&statement);
    if (keyword == "place") return out_.places.push_back(&statement);
    if (keyword == "in") return home(statement);
  }

  void let(const Statement& statement) {
    const std::string_view name = declared_name(sources_, statement);
    if (name != "tree" && name != "repo" && name != "revision") return named(out_.lets, statement);
    diagnostics_
        .add(Code{202}, slot(statement, "name")->span,
             fmt::format("`let {}` declares what is there already", name),
             fmt::format("`${{{}}}` is what `catalog` says", name))
        .help.push_back("give it another name, or say it in `catalog`");
  }

  void preset(const Statement& statement) {
    named(out_.presets, statement);
    const syntax::Block* block = block_of(statement);
    if (block == nullptr) return;
    for (const Statement& inner : block->statements) {
      if (inner.form == nullptr || inner.form->keyword != "with") continue;
      diagnostics_
          .add(Code{215}, inner.span,
               fmt::format("preset `{}` uses a preset", declared_name(sources_, statement)))
          .help.push_back("write its statements here, or name both presets in the app: `with A, B`");
    }
  }

  void catalog(const Statement& statement) {
    if (out_.catalog == nullptr) {
      out_.catalog = &statement;
      return;
    }
    Diagnostic& added =
        diagnostics_.add(Code{210}, slot(statement, "name")->span, "a second `catalog`", "here");
    added.labels.push_back({slot(*out_.catalog, "name")->span, "the first one"});
    added.help.push_back("a folder describes one catalog; a variation of it is a `fork`");
    out_.incomplete = two_catalogs_ = true;
  }

  void duplicate(const Statement& statement, const Statement& first, std::string_view what) {
    out_.incomplete = out_.twice = true;               // what the second one says is missing
    if (statement.salvaged || first.salvaged) return;  // it may mean another name
    out_.unsure.emplace(what);
    const auto* name = slot(statement, "name");
    Diagnostic& added = diagnostics_.add(
        Code{202}, name->span, fmt::format("{} `{}` is declared twice", what, sources_.text(name->span)),
        "again here");
    added.labels.push_back({slot(first, "name")->span, "first declared here"});
    added.help.push_back("remove one of them, or give it another name");
  }

  void named(ByName& into, const Statement& statement) {
    if (into.size() >= kMaxNamed) return too_many(statement, kMaxNamed, statement.form->keyword + "s");
    const auto [found, fresh] = into.try_emplace(std::string(declared_name(sources_, statement)), &statement);
    if (!fresh && holds_apps(statement)) {
      out_.incomplete = true;  // it is to be an `in`: P0102 says so
    } else if (!fresh) {
      const std::string_view what = statement.form->parts.front().word == "default"
                                        ? std::string_view("profile")
                                        : std::string_view(statement.form->keyword);
      duplicate(statement, *found->second, what);
    }
  }

  // Apps in the block of a layer, which could not be read there.
  bool holds_apps(const Statement& layer) const {
    const syntax::Block* block = layer.form->keyword == "layer" ? block_of(layer) : nullptr;
    return block != nullptr &&
           std::any_of(block->statements.begin(), block->statements.end(), [&](const Statement& inner) {
             return inner.form == nullptr && sources_.text(inner.items.front().span) == "app";
           });
  }

  // Said once: what is beyond the limit is not looked at.
  void too_many(const Statement& statement, std::size_t limit, const std::string& what) {
    out_.incomplete = true;
    if (too_many_) return;
    too_many_ = true;
    diagnostics_.add(Code{115}, slot(statement, "name")->span,
                     fmt::format("more than {} {}; the others are not looked at", limit, what));
  }

  void home(const Statement& statement) {
    out_.ins.push_back(&statement);
    const syntax::Block* block = block_of(statement);
    if (block == nullptr) return;
    for (const Statement& app : block->statements) {
      if (app.form == nullptr) {
        if (syntax::is_keyword_of(sources_.text(app.items.front().span), syntax::Context::app))
          out_.unsure.emplace("app");
        continue;
      }
      if (out_.apps.size() >= kMaxApps) return too_many(app, kMaxApps, "apps");
      const DeclaredApp declared{&app, slot(statement, "layer"), false};
      const auto [found, fresh] = out_.apps.try_emplace(std::string(declared_name(sources_, app)), declared);
      if (!fresh) duplicate(app, *found->second.app, "app");
      manifests(app);
    }
  }

  void manifests(const Statement& app) {
    const syntax::Block* block = block_of(app);
    if (block == nullptr) return;
    for (const Statement& inner : block->statements) {
      if (inner.form != nullptr && inner.form->keyword == "manifest") out_.manifests.push_back(&inner);
    }
  }

  const SourceSet& sources_;
  Declarations& out_;
  Diagnostics& diagnostics_;
  bool too_many_ = false;
  bool two_catalogs_ = false;
};

// Whether one is among what could not be read: its keyword, or the library it names.
bool lacks_import(const Declarations& declarations) {
  return declarations.unread.contains("import") || declarations.unread.contains("std");
}

}  // namespace

bool take_out(const SourceSet& sources, const syntax::Tree& tree, Declarations& declarations) {
  const bool was_broken = declarations.broken.erase(tree.file) > 0;
  if (was_broken && !declarations.broken.empty()) return false;  // whose words are whose is not known
  if (was_broken) {
    declarations.unread.clear();
    declarations.unsure.clear();
  }
  for (const Statement& in : tree.root.statements) {
    if (in.form == nullptr || in.form->keyword != "in" || block_of(in) == nullptr) continue;
    for (const Statement& app : block_of(in)->statements) {
      if (app.form == nullptr) continue;
      const auto found = declarations.apps.find(declared_name(sources, app));
      if (found != declarations.apps.end()) declarations.apps.erase(found);
    }
  }
  for (auto* all : {&declarations.ins, &declarations.places, &declarations.manifests})
    std::erase_if(*all, [&](const Statement* one) { return one->span.file == tree.file; });
  declarations.incomplete = !declarations.broken.empty();
  return true;
}

bool put_in(const SourceSet& sources, const syntax::Tree& tree, Declarations& declarations) {
  Diagnostics found;
  Collector(sources, declarations, found).tree(tree, false);
  // In the order of the files, as if all had been declared anew. No other statement is of this file.
  const auto of_this = [&](const Statement* one) { return one->span.file == tree.file; };
  const auto of_later = [&](const Statement* one) { return tree.file < one->span.file; };
  for (auto* all : {&declarations.ins, &declarations.places, &declarations.manifests}) {
    const auto last = std::find_if(all->begin(), all->end(), of_this);
    std::rotate(std::find_if(all->begin(), last, of_later), last, all->end());
  }
  return found.all().empty() && can_change(declarations);
}

bool can_change(const Declarations& declarations) {
  // Without a catalog it depends on what is broken whether that is reported, and which libraries are missing
  // on an `import` that may be there.
  return declarations.catalog != nullptr && !declarations.refused && !declarations.library_unknown &&
         !declarations.twice && !lacks_import(declarations);
}

std::string_view declared_name(const SourceSet& sources, const Statement& statement) {
  const syntax::Item* item = slot(statement, "name");
  return item == nullptr ? std::string_view{} : sources.text(item->span);
}

Declarations declare(const SourceSet& sources, const Program& program, Diagnostics& diagnostics) {
  Declarations out;
  out.refused = out.incomplete = program.refused;
  Collector collector(sources, out, diagnostics);
  for (const syntax::Tree& tree : program.trees) collector.tree(tree, false);
  collector.settle();
  // After the folder's own: a preset of the catalog goes before one of the library with its name.
  Declarations library;
  Collector from_library(sources, library, diagnostics);
  for (const syntax::Tree& tree : program.library) from_library.tree(tree, true);
  for (const auto& [name, statement] : library.presets) out.presets.try_emplace(name, statement);
  out.presets_imported = !library.presets.empty();
  out.library_unknown = library.incomplete || program.refused;
  // An import that could not be read names one that is not known either.
  out.library_unknown = out.library_unknown || lacks_import(out);
  out.library_facts = std::move(library.library_facts);
  Declarations charts;
  Collector not_imported(sources, charts, diagnostics);
  for (const syntax::Tree& tree : program.charts) not_imported.tree(tree, true);
  out.facts_not_imported = std::move(charts.library_facts);
  if (out.catalog == nullptr && !out.incomplete && !program.trees.empty()) {
    diagnostics
        .add(Code{210}, Span{program.trees.front().file, 0, 0}, "no `catalog` declaration in this folder",
             "in any file")
        .help.push_back(
            "begin with `catalog NAME { tree \"clusters/NAME\" ; repo \"https://...\" ; revision \"main\" ; "
            "project "
            "NAME }`");
  }
  return out;
}

}  // namespace profilec
