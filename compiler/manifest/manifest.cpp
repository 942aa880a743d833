#include "compiler/manifest/manifest.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <set>

#include "compiler/manifest/facts.hpp"
#include "compiler/manifest/patch.hpp"
#include "compiler/manifest/values.hpp"
#include "compiler/source/ascii.hpp"
#include "compiler/source/text.hpp"
#include "compiler/yaml/reader.hpp"

namespace profilec {
namespace {

using manifests::span_of;
using yaml::Node;

class Reader {
 public:
  Reader(const SourceSet& sources, const Manifest& manifest, const Catalog& catalog, App& app,
         Diagnostics& diagnostics)
      : manifest_(manifest),
        text_(sources.file(manifest.file()).text),
        file_(manifest.file()),
        catalog_(catalog),
        app_(app),
        diagnostics_(diagnostics) {}

  void run() {
    app_.verbatim = text_;
    const yaml::ReadDocument& document = manifest_.document();
    const std::size_t before = diagnostics_.all().size();
    bool no_yaml = false;  // what follows comes of it
    for (const yaml::Problem& problem : document.problems) {
      if (!no_yaml) report(problem);
      no_yaml = no_yaml || problem.kind == yaml::Problem::Kind::syntax;
    }
    marker();
    if (diagnostics_.all().size() != before) return;
    if (!is_application(document.root)) return;
    name(document.root);
    fields(document.root);
    if (diagnostics_.all().size() != before) return;
    manifests::read_facts(document.root, file_, catalog_, app_, diagnostics_);
    patch(document.root);
  }

 private:
  Diagnostic& error(std::uint16_t code, Span span, std::string message, std::string help) {
    Diagnostic& added = diagnostics_.add(Code{code}, span, std::move(message));
    added.help.push_back(std::move(help));
    return added;
  }

  Span at(std::uint32_t offset, std::size_t length) const {
    const auto size = static_cast<std::uint32_t>(text_.size());
    return {file_, std::min(offset, size), std::min(offset + static_cast<std::uint32_t>(length), size)};
  }

  void report(const yaml::Problem& problem) {
    using Kind = yaml::Problem::Kind;
    const Span span = at(problem.offset, std::max<std::size_t>(1, problem.text.size()));
    switch (problem.kind) {
      case Kind::duplicate_key:
        error(805, span, fmt::format("the key `{}` stands twice", problem.text),
              "keep the one that is meant: readers differ in which they take");
        return;
      case Kind::anchor:
      case Kind::alias:
      case Kind::merge_key:
        error(806, at(problem.offset, problem.text.size() + 1),
              "anchors, aliases and merge keys are not read in a manifest",
              "write the value out where it is used");
        return;
      case Kind::documents:
        error(803, at(problem.offset, 3), "more than one document in the file",
              "an app is one Application: give each document a file and an app of its own");
        return;
      case Kind::key_not_scalar:
        error(801, at(problem.offset, 1), "a key that is no text", "keys of an Application are names");
        return;
      case Kind::too_deep:
        error(801, at(problem.offset, 1), "nested too deep to be an Application",
              "look for a missing line break");
        return;
      case Kind::too_large:
        error(801, at(problem.offset, 1),
              fmt::format("more than {}: too large to be an Application", problem.text),
              "keep long values in a values file beside the chart");
        return;
      case Kind::not_utf8:
        error(801, at(problem.offset, 1), "a byte that is not UTF-8", "save the file as UTF-8");
        return;
      case Kind::syntax:
        error(801, at(problem.offset, 1), fmt::format("not YAML: {}", problem.text),
              "mend the file: Argo CD could not read it either");
        return;
    }
  }

  void marker() {
    constexpr std::string_view kMarker = "+argocd:skip-file-rendering";
    const auto found = text_.find(kMarker);
    if (found == std::string_view::npos) return;
    error(610, at(static_cast<std::uint32_t>(found), kMarker.size()),
          "Argo CD skips a file that holds this text", "remove it, or drop the app");
  }

  bool is_application(const Node& root) {
    const Node* kind = root.find("kind");
    const Node* version = root.find("apiVersion");
    const bool right = kind != nullptr && kind->scalar == "Application" && version != nullptr &&
                       version->scalar == "argoproj.io/v1alpha1";
    if (right) return true;
    const Node* wrong = kind != nullptr && kind->scalar != "Application" ? kind : version;
    error(801, wrong == nullptr ? at(0, 1) : span_of(*wrong, file_),
          kind == nullptr ? std::string("not an Application: it has no `kind`")
                          : fmt::format("not an Application: `kind` is `{}`{}", kind->scalar,
                                        kind == wrong ? "" : " of another API version"),
          "the file is a whole Application: `apiVersion: argoproj.io/v1alpha1`, `kind: Application`");
    return false;
  }

  void name(const Node& root) {
    const Node* metadata = root.find("metadata");
    const Node* name = metadata == nullptr ? nullptr : metadata->find("name");
    if (name != nullptr && name->scalar == app_.name) return;
    if (name == nullptr) return no_name(metadata);
    error(802, span_of(*name, file_),
          fmt::format("the Application is called `{}`, but its app `{}`", name->scalar, app_.name),
          fmt::format("call the app `{}`, or mend the manifest", name->scalar))
        .labels.push_back({app_.span, "the app"});
  }

  void no_name(const Node* metadata) {
    const Node* generated = metadata == nullptr ? nullptr : metadata->find("generateName");
    const Span span = generated != nullptr  ? span_of(*generated, file_)
                      : metadata != nullptr ? span_of(*metadata, file_)
                                            : at(0, 1);
    error(802, span, fmt::format("the Application of app `{}` has no name", app_.name),
          fmt::format("write `name: {}` in its `metadata`{}", app_.name,
                      generated == nullptr ? "" : " instead: Argo CD finds what it synced by its name"))
        .labels.push_back({app_.span, "the app"});
  }

  void fields(const Node& root) {
    static constexpr std::array<std::string_view, 6> kTop{"apiVersion", "kind",      "metadata",
                                                          "spec",       "operation", "status"};
    known_keys(root, kTop, "");
    const Node* metadata = root.find("metadata");
    if (metadata != nullptr) {
      for (const argocd::FieldProblem& problem : manifest_.metadata_problems()) {
        const bool said = metadata->find("name") == nullptr && problem.path == "metadata.generateName";
        if (!said) field(*metadata, problem);
      }
    }
    const Node* spec = root.find("spec");
    if (spec == nullptr || spec->kind != Node::Kind::map) {
      error(807, spec == nullptr ? at(0, 1) : span_of(*spec, file_), "an Application without a `spec`",
            "add its `spec`");
      return;
    }
    const std::vector<argocd::FieldProblem>& problems = manifest_.field_problems();
    const std::set<std::string> misspelt = misspelt_fields(problems);
    for (const argocd::FieldProblem& problem : problems) {
      // What is missing may stand there under almost its name: that is told.
      const bool told =
          problem.kind == argocd::FieldProblem::Kind::missing && misspelt.contains(problem.path);
      if (!told) field(*spec, problem);
    }
  }

  // The fields that are meant by unknown ones.
  static std::set<std::string> misspelt_fields(const std::vector<argocd::FieldProblem>& problems) {
    std::set<std::string> fields;
    for (const argocd::FieldProblem& one : problems) {
      if (one.kind == argocd::FieldProblem::Kind::unknown && !one.near.empty())
        fields.insert(one.path.substr(0, one.path.rfind('.') + 1) + one.near);
    }
    return fields;
  }

  template <typename Keys>
  void known_keys(const Node& map, const Keys& keys, std::string_view prefix) {
    std::size_t unknown = 0;
    for (const Node::Entry& entry : map.map) {
      if (std::find(keys.begin(), keys.end(), entry.key.scalar) != keys.end()) continue;
      if (++unknown > argocd::kMostFieldProblems) return;
      const auto near = nearest(entry.key.scalar, std::vector<std::string_view>(keys.begin(), keys.end()));
      error(804, span_of(entry.key, file_),
            fmt::format("an Application has no field `{}{}`", prefix, entry.key.scalar),
            near.empty() ? std::string("remove it: Argo CD would not read it")
                         : fmt::format("did you mean `{}`?", near.front()));
    }
  }

  void field(const Node& spec, const argocd::FieldProblem& problem) {
    const Span span = problem.span.valid() ? problem.span : span_of(spec, file_);
    using Kind = argocd::FieldProblem::Kind;
    if (problem.kind == Kind::unknown) {
      error(804, span, fmt::format("an Application has no field `{}`", problem.path),
            problem.near.empty() ? std::string("remove it: Argo CD would not read it")
                                 : fmt::format("did you mean `{}`?", problem.near));
    } else if (problem.kind == Kind::missing) {
      error(807, span, fmt::format("`{}` is missing", problem.path), "an Application must have it");
    } else {
      error(807, span,
            fmt::format("`{}` is {}, where {} is wanted", problem.path, problem.found, problem.expected),
            "mend the manifest: Argo CD would refuse it");
    }
  }

  void refuse(const Node* node, const std::string& what, const std::string& help) {
    Diagnostic& added = error(809, span_of(*node, file_), what, help);
    added.labels.push_back({catalog_.fork.span, "for this fork"});
  }

  // What a fork changes in a manifest does not include it (contract, 5), and Argo CD would look elsewhere.
  void own_namespace(const Node& root) {
    const Node* metadata = root.find("metadata");
    const Node* own = metadata == nullptr ? nullptr : metadata->find("namespace");
    const std::string& here = catalog_.argo_cd.namespace_;
    const std::string& base = catalog_.fork.base_argo_cd;
    if (catalog_.fork.name.empty() || own == nullptr || own->scalar != base || base == here) return;
    refuse(own, fmt::format("`metadata.namespace` is `{}`, but this fork's Argo CD is in `{}`", base, here),
           "leave `namespace` out: an Application without one goes where its root sends it");
  }

  void patch(const Node& root) {
    own_namespace(root);
    manifests::Patches plan = manifests::plan_patches(root, catalog_);
    for (const auto& [node, what] : plan.renamed_releases) {
      Diagnostic& added = diagnostics_.add(Code{811}, span_of(*node, file_), what);
      added.labels.push_back({catalog_.fork.span, "for this fork"});
      added.help.push_back("to keep the release add `helm: { releaseName: ... }` to the manifest");
    }
    for (const Node* source : plan.without_revision) {
      refuse(source,
             fmt::format("this source follows the catalog's revision, which is `{}` in this fork",
                         catalog_.revision.value),
             "write `targetRevision: HEAD` there: a fork changes what is written");
      return;
    }
    std::sort(
        plan.patches.begin(), plan.patches.end(),
        [](const manifests::Patch& a, const manifests::Patch& b) { return a.node->begin > b.node->begin; });
    std::string shape;
    for (const manifests::Patch& patch : plan.patches) {
      const auto scalar = manifests::patched_scalar(text_, patch);
      if (!scalar) {
        refuse(patch.node, fmt::format("`{}` cannot be changed safely to `{}`", patch.what, patch.value),
               "write it as a plain or quoted text on one line, without a tag");
        return;
      }
      app_.verbatim.replace(patch.node->begin, patch.node->end - patch.node->begin, *scalar);
      shape += fmt::format("{} {}\n", patch.node->begin, shape_of(*scalar));
    }
    if (plan.patches.empty() || manifest_.proved(shape)) return;
    if (prove(root, plan)) manifest_.prove(std::move(shape));
  }

  // A scalar with every run of letters and digits as one letter. Within a scalar YAML tells none of them from
  // another (the writer quotes words that mean something, and the quotes stay), so that a text with patches
  // of the same shape at the same places is read alike: a thousand forks need few proofs.
  static std::string shape_of(std::string_view scalar) {
    constexpr std::size_t kLongestKnown = 512;  // what is as long as YAML's limits is proved each time
    std::string shape;
    if (scalar.size() > kLongestKnown) return std::string(scalar);
    for (const char c : scalar) {
      if (!is_alphanumeric(c)) {
        shape += c;
      } else if (!shape.ends_with('a')) {
        shape += 'a';
      }
    }
    return shape;
  }

  // Loads the patched text again: it may differ from the file in the patched scalars only.
  bool prove(const Node& root, const manifests::Patches& plan) {
    const yaml::ReadDocument again = yaml::read(app_.verbatim);
    const Node* bad = again.problems.empty() ? differs(root, again.root, plan) : &root;
    if (bad == nullptr) return true;
    refuse(bad, "patching this manifest for the fork would change more than was meant",
           "write the values it shares with the catalog as plain text");
    return false;
  }

  static const Node* differs(const Node& before, const Node& after, const manifests::Patches& plan) {
    if (before.kind != after.kind || before.list.size() != after.list.size() ||
        before.map.size() != after.map.size())
      return &before;
    const auto patched = std::find_if(plan.patches.begin(), plan.patches.end(),
                                      [&](const manifests::Patch& p) { return p.node == &before; });
    const std::string& expected = patched == plan.patches.end() ? before.scalar : patched->value;
    if (before.kind == Node::Kind::scalar && after.scalar != expected) return &before;
    for (std::size_t i = 0; i < before.list.size(); ++i) {
      if (const Node* bad = differs(before.list[i], after.list[i], plan)) return bad;
    }
    for (std::size_t i = 0; i < before.map.size(); ++i) {
      if (const Node* bad = differs(before.map[i].key, after.map[i].key, plan)) return bad;
      if (const Node* bad = differs(before.map[i].value, after.map[i].value, plan)) return bad;
    }
    return nullptr;
  }

  const Manifest& manifest_;
  const std::string& text_;
  FileId file_;
  const Catalog& catalog_;
  App& app_;
  Diagnostics& diagnostics_;
};

}  // namespace

Manifest::Manifest(const SourceSet& sources, FileId file)
    : file_(file), document_(yaml::read(sources.file(file).text)) {
  if (!document_.problems.empty()) return;
  const auto problems = [&](std::string_view part, argocd::Fields fields) {
    const Node* node = document_.root.find(part);
    if (node == nullptr) return std::vector<argocd::FieldProblem>();
    return argocd::check_fields(manifests::to_value(*node, file_), fields, part, true);
  };
  field_problems_ = problems("spec", argocd::application_spec());
  metadata_problems_ = problems("metadata", argocd::application_metadata());
}

bool Manifest::proved(const std::string& shape) const {
  const std::lock_guard lock(guard_);
  return proved_.contains(shape);
}

void Manifest::prove(std::string shape) const {
  const std::lock_guard lock(guard_);
  proved_.insert(std::move(shape));
}

void read_manifest(const SourceSet& sources, const Manifest& manifest, const Catalog& catalog, App& app,
                   Diagnostics& diagnostics) {
  Reader(sources, manifest, catalog, app, diagnostics).run();
}

}  // namespace profilec
