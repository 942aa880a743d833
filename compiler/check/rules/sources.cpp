// Sources: what Argo CD would not read, or read as something else (rules 14, 15 and 18).
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "compiler/argocd/address.hpp"
#include "compiler/argocd/mirror.hpp"
#include "compiler/argocd/repository.hpp"
#include "compiler/check/rules/report.hpp"
#include "compiler/check/rules/source_view.hpp"
#include "compiler/source/ascii.hpp"
#include "compiler/source/text.hpp"

namespace profilec::rules {
namespace {

using argocd::kOci;
constexpr std::string_view kCatalogValues = "values";  // the ref of the source that is added for values files
constexpr std::string_view kBuildVariable = "ARGOCD_";

bool is_ref_name(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return is_alphanumeric(c) || c == '_' || c == '-'; });
}

class SourceCheck {
 public:
  SourceCheck(const Catalog& catalog, const App& app, const std::vector<SourceView>& views, Report& report)
      : catalog_(catalog), app_(app), views_(views), report_(report) {}

  void run() {
    if (!any_source()) return;
    for (const SourceView& view : views_) {
      check_origin(app_, view, report_);
      oci_prefix(view);
      mixture(view);
    }
    hidden_source();
    references();
    for (const SourceView& view : views_) {
      for (const SaidView& file : view.files) values_file(file);
    }
  }

 private:
  bool any_source() {
    const bool any =
        std::any_of(views_.begin(), views_.end(), [](const SourceView& view) { return view.renders(); });
    // What could not be read, a preset or a manifest, may have held the source.
    if (any || (views_.empty() && report_.incomplete(catalog_))) return true;
    if (app_.manifest.said()) {
      Diagnostic& added =
          report_.add(614, app_.manifest.span, fmt::format("the manifest of `{}` has no source", app_.name));
      added.help.push_back("give its `spec` a `source` with a `repoURL`, and a `path` or a `chart`");
    } else if (views_.empty()) {
      Diagnostic& added = report_.add(614, app_.span, fmt::format("app `{}` has no source", app_.name));
      added.help.push_back(
          "add `chart`, `path` or `oci`, or carry a whole Application with `manifest \"FILE\"`");
    } else {
      Diagnostic& added =
          report_.add(614, app_.span, fmt::format("nothing of app `{}` says what to install", app_.name));
      added.labels.push_back({views_.front().span, "a `ref` only lends files"});
      added.help.push_back("add `chart`, `path` or `oci`");
    }
    return false;
  }

  void oci_prefix(const SourceView& view) {
    const bool has = view.repo.value.starts_with(kOci);
    const SourceKind kind = view.statement == nullptr ? SourceKind::git : view.statement->kind;
    if (view.chart.said()) {
      if (has) chart_with_prefix(view);
    } else if (kind == SourceKind::oci) {
      if (!has) oci_without_prefix(view);
    } else if (has && view.statement != nullptr) {
      Diagnostic& added = report_.add(609, view.repo.span,
                                      fmt::format("`{}` reads Git, and `{}` is an OCI registry",
                                                  kind == SourceKind::ref ? "ref" : "path", view.repo.value));
      added.help.push_back(kind == SourceKind::ref ? "values files can be lent by a Git repository only"
                                                   : "write it as `oci \"oci://...\" \"REVISION\"`");
    }
  }

  void chart_with_prefix(const SourceView& view) {
    Diagnostic& added =
        report_.add(609, view.repo.span,
                    fmt::format("the registry of chart `{}` is written with `oci://`", view.chart.value),
                    "Argo CD puts `oci://` there itself");
    const std::string_view bare = view.repo.value.substr(kOci.size());
    added.help.push_back(fmt::format("write it as `{}`", bare));
    if (!is_plain_string(view.repo.value, view.repo.span)) return;
    Span prefix = view.repo.span;
    ++prefix.begin;
    prefix.end = prefix.begin + static_cast<std::uint32_t>(kOci.size());
    added.fixes.push_back({"remove `oci://`", {{prefix, ""}}});
  }

  void oci_without_prefix(const SourceView& view) {
    Diagnostic& added =
        report_.add(609, view.repo.span, fmt::format("`{}` does not begin with `oci://`", view.repo.value),
                    "would be read as a Git repository");
    if (view.repo.value.find("://") != std::string::npos) {
      added.help.push_back("a Git repository is read with `path`");
      return;
    }
    added.help.push_back(fmt::format("write it as `oci://{}`", view.repo.value));
    if (!is_plain_string(view.repo.value, view.repo.span)) return;
    const Span at{view.repo.span.file, view.repo.span.begin + 1, view.repo.span.begin + 1};
    added.fixes.push_back({"add `oci://`", {{at, std::string(kOci)}}});
  }

  // The sorts of source whose fields exclude each other.
  void mixture(const SourceView& view) {
    std::vector<std::pair<std::string, Span>> sorts;
    if (view.chart.said()) {
      sorts.emplace_back("a Helm chart", view.chart.span);
    } else if (view.helm.valid()) {
      sorts.emplace_back("a Helm chart", view.helm);
    }
    if (view.kustomize.valid()) sorts.emplace_back("a kustomization", view.kustomize);
    if (view.directory.valid()) sorts.emplace_back("a plain directory", view.directory);
    if (view.plugin.valid()) sorts.emplace_back("a plugin's", view.plugin);
    if (sorts.size() > 1) {
      Diagnostic& added = report_.add(
          615, sorts[1].second,
          fmt::format("a source of `{}` is both {} and {}", app_.name, sorts[0].first, sorts[1].first),
          fmt::format("makes it {}", sorts[1].first));
      added.labels.push_back({sorts[0].second, fmt::format("makes it {}", sorts[0].first)});
      added.notes.push_back("Argo CD refuses a source of two sorts");
      added.help.push_back("keep one of them, or make two sources");
    } else if (view.chart.said() && (view.ref.said() || view.path.said())) {
      const bool ref = view.ref.said();
      Diagnostic& added =
          report_.add(615, ref ? view.ref.span : view.path.span,
                      fmt::format("a chart of `{}` has a `{}`", app_.name, ref ? "ref" : "path"),
                      ref ? "Argo CD lends no files of a chart" : "Argo CD ignores it beside `chart`");
      added.labels.push_back({view.chart.span, "the chart"});
      added.help.push_back(ref ? "lend the files from a `ref NAME from \"REPO\" at \"REVISION\"` of their own"
                               : "remove the path, or make it a source of its own");
    }
  }

  // `sources` hides `source`.
  void hidden_source() {
    const yaml::Value* list = spec_at(app_.policy.spec, {"sources"});
    const yaml::Value* single = spec_at(app_.policy.spec, {"source"});
    const std::size_t said = app_.sources.size() + (reads_catalog_values(app_) ? 1 : 0);
    const bool hides = list != nullptr && (said == 1 || single != nullptr);
    const bool hidden = single != nullptr && said > 1;
    if (!hides && !hidden) return;
    const yaml::Value& at = hides ? *list : *single;
    Diagnostic& added =
        report_.add(615, at.key_span, fmt::format("`{}` has both `source` and `sources`", app_.name),
                    hides ? "hides the single source" : "is hidden by the other sources");
    if (!app_.sources.empty()) added.labels.push_back({app_.sources.front().span, "said here too"});
    added.help.push_back("write all of them as statements: `chart`, `path`, `oci`, `ref`");
  }

  // A source that lends what the added one would is taken in its place.
  bool lends_catalog_values(const SourceView& view) const {
    const std::string_view revision = view.revision.said() ? view.revision.value : catalog_.revision.value;
    return view.ref.value == kCatalogValues && revision == catalog_.revision.value &&
           argocd::normal_form(view.repo.value) == argocd::normal_form(catalog_.repo.value);
  }

  void references() {
    const bool own = std::any_of(views_.begin(), views_.end(),
                                 [this](const SourceView& view) { return lends_catalog_values(view); });
    if (reads_catalog_values(app_) && !own) refs_.emplace(kCatalogValues, Span{});
    for (const SourceView& view : views_) {
      if (!view.ref.said()) continue;
      if (!is_ref_name(view.ref.value)) {
        if (report_.incomplete(catalog_)) continue;  // refused where it was read
        Diagnostic& added =
            report_.add(608, view.ref.span, fmt::format("`{}` is no valid name of a `ref`", view.ref.value));
        added.help.push_back("write letters, digits, `-` and `_`");
        continue;
      }
      const auto [known, fresh] = refs_.emplace(view.ref.value, view.ref.span);
      if (!fresh) same_reference(view, known->second);
    }
  }

  void same_reference(const SourceView& view, Span first) {
    Diagnostic& added = report_.add(
        615, view.ref.span, fmt::format("two sources of `{}` have the ref `{}`", app_.name, view.ref.value),
        first.valid() ? "again here" : "");
    if (first.valid()) {
      added.labels.push_back({first, "first here"});
    } else {
      added.notes.push_back("the source that lends values files of the catalog's repository has this name");
    }
    added.help.push_back("give it another name");
  }

  void values_file(const SaidView& file) {
    const std::string_view path = file.value;
    for (std::size_t at = path.find('$'); at != std::string::npos; at = path.find('$', at + 1)) {
      const std::size_t slash = path.find('/', at);
      const std::string name(path.substr(at + 1, std::min(slash, path.size()) - at - 1));
      const bool known = refs_.contains(name);
      if (at == 0 && !(known && slash != std::string::npos)) return unknown_reference(file, name, known);
      if (at > 0 && known && slash != std::string::npos) return late_reference(file, name, at);
    }
  }

  void unknown_reference(const SaidView& file, const std::string& name, bool known) {
    if (!known && report_.incomplete(catalog_)) return;  // the `ref` may not have been read
    // Alone, a source's `$` is no reference: Argo CD puts in what it knows of the app.
    if (app_.sources.size() == 1 && !reads_catalog_values(app_) && name.starts_with(kBuildVariable)) return;
    Diagnostic& added = report_.add(
        608, file.span,
        known ? fmt::format("the values path `{}` names no file", file.value)
              : fmt::format("the values path `{}` begins with `${}`, which no `ref` of `{}` defines",
                            file.value, name, app_.name));
    if (known) {
      added.help.push_back(fmt::format("write the file after it, as `${}/...`", name));
      return;
    }
    std::vector<std::string_view> names;
    for (const auto& [ref, span] : refs_) names.push_back(ref);
    const auto near = nearest(name, names);
    added.help.push_back(near.empty() ? missing_reference(name)
                                      : fmt::format("did you mean `${}`?", near.front()));
  }

  std::string missing_reference(const std::string& name) const {
    if (app_.manifest.said()) return fmt::format("add a source with `ref: {}`", name);
    if (name == kCatalogValues)
      return "write the path alone: the source that lends files of the catalog's repository is added for you";
    return fmt::format("add `ref {} from \"REPO\" at \"REVISION\"`", name);
  }

  void late_reference(const SaidView& file, const std::string& name, std::size_t at) {
    Diagnostic& added = report_.add(
        608, file.span,
        fmt::format("`${}/` does not stand at the start of the values path `{}`", name, file.value),
        "Argo CD replaces it only there");
    added.help.push_back(fmt::format("write it as `{}`", file.value.substr(at)));
  }

  const Catalog& catalog_;
  const App& app_;
  const std::vector<SourceView>& views_;
  Report& report_;
  std::map<std::string, Span, std::less<>> refs_;
};

}  // namespace

void check_sources(const Catalog& catalog, AppId app, const SourceViews& views, Report& report) {
  SourceCheck(catalog, catalog.app(app), views.of(app), report).run();
}

}  // namespace profilec::rules
