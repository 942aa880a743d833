#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "compiler/argocd/kinds.hpp"
#include "compiler/argocd/sync_options.hpp"
#include "compiler/lsp/completion.hpp"
#include "compiler/lsp/option_docs.hpp"
#include "compiler/lsp/spot.hpp"
#include "compiler/syntax/bind.hpp"
#include "stdlib/stdlib.hpp"

namespace profilec::lsp {

using syntax::Context;
using syntax::Form;

namespace {

// In which order the lower bound of a range is cut out: `>=1.15 <2` is 1.15.
std::string_view first_version(std::string_view range) {
  const auto begin = std::min(range.find_first_of("0123456789v"), range.size());
  range.remove_prefix(begin);
  return range.substr(0, range.find_first_of(" ,<>="));
}

bool is_list(const syntax::Slot& slot) {
  using syntax::SlotType;
  return slot.type == SlotType::names || slot.type == SlotType::texts || slot.type == SlotType::refs ||
         slot.type == SlotType::drops;
}

// Paths, globs and URLs are written in quotes, though a word might do.
bool in_quotes(const Form& form, const syntax::Slot& slot) {
  using syntax::SlotType;
  return slot.type == SlotType::string || slot.name == "files" || slot.name == "glob" ||
         slot.name == "globs" || form.keyword == "tree" || form.keyword == "repo";
}

// A statement to fill in: `chart ${1:NAME} from "${2:REPO}"`; optional parts are left out.
std::string snippet_of(const Form& form) {
  std::string out;
  int stop = 0;
  for (const syntax::Part& part : form.parts) {
    if (part.kind == syntax::Part::Kind::optional) {
      // The version of a chart and the body of an app are what an author writes next.
      const bool body = part.inner.size() == 1 && part.inner.front().kind == syntax::Part::Kind::block &&
                        form.keyword == "app";
      if (body) out += " {\n\t$0\n}";
      if (form.keyword == "chart" && part.inner.front().kind == syntax::Part::Kind::slot)
        out += fmt::format(" \"${{{}:VERSION}}\"", ++stop);
      continue;
    }
    if (!out.empty()) out += ' ';
    switch (part.kind) {
      case syntax::Part::Kind::keyword: out += part.word; break;
      case syntax::Part::Kind::equals: out += '='; break;
      case syntax::Part::Kind::block: out += "{\n\t$0\n}"; break;
      case syntax::Part::Kind::slot: {
        const syntax::Slot& slot = form.slots[part.slot];
        if (slot.type == syntax::SlotType::map) {
          out += "{\n\t$0\n}";
          break;
        }
        const std::string_view quote = in_quotes(form, slot) ? "\"" : "";
        out += fmt::format("{}${{{}}}{}", quote, ++stop, quote);
        break;
      }
      case syntax::Part::Kind::optional: break;
    }
  }
  if (form.reason_required) out += fmt::format(" because \"${{{}}}\"", ++stop);
  return out;
}

}  // namespace

std::string lower_bound(std::string_view range) { return std::string(first_version(range)); }

std::vector<KnownChart> known_charts(const Compilation& compilation) {
  std::vector<KnownChart> out;
  std::set<std::string> seen;
  for (const auto* facts : {&compilation.declarations.facts, &compilation.declarations.library_facts}) {
    for (const syntax::Statement* fact : *facts) {
      KnownChart chart;
      chart.name = plain_text(compilation.sources, *syntax::slot(*fact, "name"));
      chart.range = plain_text(compilation.sources, *syntax::slot(*fact, "range"));
      for (const auto& repo : syntax::elements(*fact, "repos"))
        chart.repos.push_back(plain_text(compilation.sources, *repo.front()));
      const bool fresh =
          seen.insert(chart.name + ' ' + (chart.repos.empty() ? "" : chart.repos.front())).second;
      if (fresh) out.push_back(std::move(chart));
    }
  }
  return out;
}

std::vector<Candidate> Candidates::run() {
  if (before_.in_comment || before_.in_literal) return {};
  if (before_.in_hole) {
    lets();
    return std::move(out_);
  }
  if (before_.in_mention) {
    apps();
    return std::move(out_);
  }
  const std::vector<const Form*> forms = forms_begun(before_.context, before_.statement.tokens);
  if (before_.statement.tokens.empty() && !before_.in_string) {
    statements();
    return std::move(out_);
  }
  if (forms.size() == 1) inside(*forms.front());
  if (forms.size() > 1 && !before_.in_string) {
    // The first word of several: what their second may be.
    for (const Form* form : forms) {
      const std::size_t written = before_.statement.tokens.size();
      if (form->parts.size() > written && form->parts[written].kind == syntax::Part::Kind::keyword)
        add({.label = form->parts[written].word, .detail = form->doc});
    }
  }
  return std::move(out_);
}

void Candidates::add(Candidate candidate) {
  const bool known = std::any_of(out_.begin(), out_.end(), [&](const Candidate& other) {
    return other.label == candidate.label && other.detail == candidate.detail;
  });
  if (!known) out_.push_back(std::move(candidate));
}

const Catalog* Candidates::catalog() const {
  return compilation_.variants.empty() ? nullptr : &compilation_.variants.front().catalog;
}

const Token* Candidates::token(std::size_t i) const {
  return i < before_.statement.tokens.size() ? &before_.statement.tokens[i] : nullptr;
}

void Candidates::statements() {
  for (const Form* form : syntax::forms_in(before_.context)) {
    if (form->keyword.empty()) {
      // A bare list: the layers of a profile.
      const std::vector<Token> none;
      slot(*form, expected_after(*form, none));
    } else {
      statement(*form);
    }
  }
}

void Candidates::statement(const Form& form) {
  Candidate candidate;
  candidate.label = form.keyword;
  candidate.detail = syntax::usage(form);
  candidate.documentation = form.doc + (form.field.empty() ? "" : "\n\nbecomes `" + form.field + "`");
  candidate.sort = fmt::format("{:03}", &form - syntax::all_forms().data());
  if (snippets_ && form.parts.size() > 1) {
    candidate.insert = snippet_of(form);
    candidate.snippet = true;
  }
  add(std::move(candidate));
}

void Candidates::inside(const Form& form) {
  const Expected expected = expected_after(form, before_.statement.tokens);
  if (expected.slot != nullptr) slot(form, expected);
  if (!before_.in_string) words(expected);
}

void Candidates::words(const Expected& expected) {
  for (const std::string& word : expected.words) {
    if (word != "{" && word != "=") add({.label = word});
  }
}

void Candidates::slot(const Form& form, const Expected& expected) {
  const std::string& slot = expected.slot->name;
  const std::string& keyword = form.keyword;
  const Declarations& all = compilation_.declarations;
  using syntax::SlotType;
  if (expected.slot->type == SlotType::refs) return references(form, expected);
  if (keyword == "chart") {
    if (slot == "name") return charts();
    if (slot == "repo") return chart_repos();
    if (slot == "version") return chart_versions();
    return;
  }
  if (before_.in_string) return files(keyword);
  if (expected.slot->type == SlotType::drops) {
    if (expected.element.empty()) {
      add({.label = "app", .detail = "takes an app out of the fork"});
      add({.label = "layer", .detail = "takes a layer and its apps out of the fork"});
    } else {
      second_word(std::string(expected.element.front().text));
    }
    return;
  }
  if (is_list(*expected.slot) && !expected.element.empty()) return;
  if (slot == "layer" || slot == "layers" || (keyword == "layer" && slot == "after"))
    return names(all.layers, ItemIcon::module, "layer");
  if (slot == "extends" || slot == "profile") return names(all.profiles, ItemIcon::structure, "profile");
  if (slot == "presets") return names(all.presets, ItemIcon::constant, "preset");
  if (slot == "library") return libraries();
  if (slot == "app" || (keyword == "app" && before_.context == Context::fork)) return apps();
  if (keyword == "option" && slot == "name") return options();
  if (keyword == "no option") return options();
  if (keyword == "option" && slot == "value") return option_values();
  if (keyword == "project" || keyword == "roots-project") {
    if (slot == "value") names(all.projects, ItemIcon::structure, "project");
    return;
  }
  if (keyword == "ignore" && slot == "kind") return kinds(true), builtin_kinds(std::nullopt);
  if (slot == "kinds") {
    const bool cluster = keyword.find("cluster-kind") != std::string::npos;
    return kinds(false), builtin_kinds(cluster ? argocd::KindScope::cluster : argocd::KindScope::namespaced);
  }
  if (keyword == "namespace") return second_word("namespace");
  if (keyword == "let" && before_.context == Context::fork) return lets();
}

void Candidates::references(const Form& form, const Expected& expected) {
  if (before_.in_string) return;
  if (!expected.element.empty()) return second_word(std::string(expected.element.front().text));
  const bool provides = form.keyword.find("provides") != std::string::npos;
  if (!provides && form.keyword != "external") apps();
  kinds(!provides && form.keyword != "external");
  add({.label = "capability", .detail = "capability NAME"});
  add({.label = "namespace", .detail = "namespace NAME"});
}

}  // namespace profilec::lsp
