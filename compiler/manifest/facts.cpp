#include "compiler/manifest/facts.hpp"

#include <fmt/format.h>

#include <charconv>

#include "compiler/argocd/address.hpp"
#include "compiler/argocd/repository.hpp"
#include "compiler/manifest/patch.hpp"
#include "compiler/manifest/values.hpp"

namespace profilec::manifests {
namespace {

using yaml::Node;

class Facts {
 public:
  Facts(FileId file, const Catalog& catalog, App& app, Diagnostics& diagnostics)
      : file_(file), catalog_(catalog), app_(app), diagnostics_(diagnostics) {}

  void read(const Node& root) {
    app_.policy.no_finalizer = {true, app_.manifest.span, {}};
    if (const Node* metadata = root.find("metadata")) this->metadata(*metadata);
    const Node* spec = root.find("spec");
    if (spec == nullptr) return;
    app_.project = text(spec->find("project"));
    if (const Node* source = spec->find("source")) one_source(*source);
    if (const Node* sources = spec->find("sources"); sources != nullptr && !sources->list.empty()) {
      if (!app_.sources.empty()) hidden_source(app_.sources.front());
      app_.sources.clear();  // `sources` hides `source` (argo-cd.md, rule 14)
      for (const Node& source : sources->list) one_source(source);
    }
    if (const Node* hydrator = spec->find("sourceHydrator")) {
      if (const Node* dry = hydrator->find("drySource")) one_source(*dry);
    }
    if (const Node* destination = spec->find("destination")) this->destination(*destination);
    if (const Node* policy = spec->find("syncPolicy")) sync_policy(*policy);
    if (const Node* ignores = spec->find("ignoreDifferences")) this->ignores(*ignores);
  }

 private:
  SaidText text(const Node* node) const {
    if (node == nullptr || node->kind != Node::Kind::scalar || node->scalar.empty()) return {};
    return {node->scalar, span_of(*node, file_), {}};
  }

  static bool is_true(const Node* node) { return node != nullptr && node->scalar == "true"; }

  Said<bool> flag(const Node* node) const {
    if (!is_true(node)) return {};
    return {true, span_of(*node, file_), {}};
  }

  void metadata(const Node& metadata) {
    app_.own_namespace = said(metadata.find("namespace"));
    if (const Node* annotations = metadata.find("annotations")) {
      for (const Node::Entry& entry : annotations->map) {
        if (entry.key.scalar == "argocd.argoproj.io/sync-wave") {
          wave(entry.value);
        } else {
          app_.policy.annotations.push_back(
              {entry.key.scalar, entry.value.scalar, span_of(entry.value, file_), {}});
        }
      }
    }
    if (const Node* labels = metadata.find("labels")) {
      for (const Node::Entry& entry : labels->map) {
        app_.policy.labels.push_back({entry.key.scalar, entry.value.scalar, span_of(entry.value, file_), {}});
      }
    }
    const Node* finalizers = metadata.find("finalizers");
    if (finalizers == nullptr || finalizers->list.empty()) return;
    app_.policy.no_finalizer = {};
    for (const Node& finalizer : finalizers->list) app_.policy.finalizers.push_back(text(&finalizer));
  }

  void wave(const Node& node) {
    std::int64_t wave = 0;
    const std::string& digits = node.scalar;
    const char* begin = digits.data() + (digits.rfind('+', 0) == 0 ? 1 : 0);
    const auto [end, error] = std::from_chars(begin, digits.data() + digits.size(), wave);
    if (error == std::errc{} && end == digits.data() + digits.size()) {
      app_.wave = {wave, span_of(node, file_), {}};
      return;
    }
    diagnostics_
        .add(Code{807}, span_of(node, file_),
             fmt::format("the sync wave `{}` is no whole number: Argo CD takes it for 0 without a word",
                         digits))
        .help.push_back("write a whole number in quotes, such as `\"2\"`");
  }

  void one_source(const Node& node) {
    Source source;
    source.span = span_of(node, file_);
    source.repo = text(node.find("repoURL"));
    source.revision = text(node.find("targetRevision"));
    source.chart = text(node.find("chart"));
    source.path = text(node.find("path"));
    source.ref = text(node.find("ref"));
    const bool own = source.repo.said() && is_own_repository(catalog_, source.repo.value);
    // What the fork says is said in the fork, and is to be mended there.
    if (own && !catalog_.fork.name.empty()) {
      if (source.repo.value != catalog_.repo.value) source.repo = catalog_.repo;
      const bool follows = is_own_revision(catalog_, source.revision.value);
      if (follows && source.revision.value != catalog_.revision.value && source.revision.said())
        source.revision = catalog_.revision;
    }
    if (source.chart.said()) {
      source.kind = SourceKind::chart;
    } else if (source.repo.value.starts_with(argocd::kOci)) {
      source.kind = SourceKind::oci;
    } else if (source.ref.said() && !source.path.said()) {
      source.kind = SourceKind::ref;
    }
    if (const Node* helm = node.find("helm")) this->helm(*helm, source);
    sorts(node, source);
    app_.sources.push_back(std::move(source));
  }

  // What makes it a source of two sorts, however little it says: Argo CD asks whether the key is there.
  void sorts(const Node& node, Source& source) const {
    yaml::Value found = yaml::Value::mapping();
    for (const Node::Entry& entry : node.map) {
      const std::string& key = entry.key.scalar;
      const bool helm = key == "helm" && !source.chart.said();
      const bool sort = helm || key == "kustomize" || key == "directory" || key == "plugin";
      if (!sort || entry.value.kind != Node::Kind::map) continue;
      yaml::Value& one = found.map.emplace_back(key, yaml::Value::mapping()).second;
      one.key_span = span_of(entry.key, file_);
    }
    if (found.map.size() + (source.chart.said() ? 1 : 0) > 1)
      source.spec = {std::move(found), source.span, {}};
  }

  void helm(const Node& helm, Source& source) {
    source.release = text(helm.find("releaseName"));
    source.skip_crds = flag(helm.find("skipCrds"));
    source.values = texts(helm.find("valueFiles"));
    if (const Node* parameters = helm.find("parameters")) {
      for (const Node& parameter : parameters->list) {
        const Node* name = parameter.find("name");
        const Node* value = parameter.find("value");
        if (name == nullptr || value == nullptr) continue;
        source.parameters.push_back(
            {name->scalar, value->scalar, is_true(parameter.find("forceString")), span_of(*name, file_), {}});
      }
    }
    source.inline_text = text(helm.find("values"));
    if (const Node* values = helm.find("valuesObject")) {
      source.inline_values = {to_value(*values, file_), span_of(*values, file_), {}};
    }
  }

  void destination(const Node& destination) {
    app_.namespace_ = text(destination.find("namespace"));
    app_.server = said(destination.find("server"));
    app_.cluster = said(destination.find("name"));
    if (app_.server.said() || app_.cluster.said()) return;  // both: P0607, as for a typed app
    diagnostics_
        .add(Code{607}, span_of(destination, file_),
             fmt::format("the destination of `{}` names no cluster", app_.name),
             "has neither `server` nor `name`")
        .help.push_back("add `server: https://kubernetes.default.svc` for the cluster that Argo CD runs in");
  }

  // An empty text says nothing.
  SaidText said(const Node* node) const {
    SaidText found = text(node);
    return found.value.empty() ? SaidText{} : found;
  }

  void hidden_source(const Source& source) {
    diagnostics_
        .add(Code{615}, source.span, fmt::format("`{}` has both `source` and `sources`", app_.name),
             "is hidden by `sources`")
        .help.push_back("remove it, or make it one of the `sources`");
  }

  void sync_policy(const Node& policy) {
    const Node* automated = policy.find("automated");
    const Node* enabled = automated == nullptr ? nullptr : automated->find("enabled");
    const bool off = enabled != nullptr && enabled->scalar == "false";
    if (automated != nullptr && automated->kind != Node::Kind::null && !off) {
      const Sync sync{SyncMode::automated,
                      flag(automated->find("prune")),
                      flag(automated->find("selfHeal")),
                      flag(automated->find("allowEmpty")),
                      {}};
      app_.policy.sync = {sync, span_of(*automated, file_), {}};
    } else {
      app_.policy.sync = {{SyncMode::manual, {}, {}, {}, {}}, span_of(policy, file_), {}};
    }
    if (const Node* options = policy.find("syncOptions")) {
      for (const Node& option : options->list) {
        const auto equals = option.scalar.find('=');
        const std::string value = equals == std::string::npos ? "" : option.scalar.substr(equals + 1);
        app_.policy.options.push_back({option.scalar.substr(0, equals), value, span_of(option, file_), {}});
      }
    }
    if (const Node* retry = policy.find("retry")) this->retry(*retry);
  }

  void retry(const Node& node) {
    Retry retry;
    if (const Node* limit = node.find("limit")) {
      std::from_chars(limit->scalar.data(), limit->scalar.data() + limit->scalar.size(), retry.limit);
    }
    if (const Node* backoff = node.find("backoff")) {
      retry.backoff = text(backoff->find("duration"));
      retry.max = text(backoff->find("maxDuration"));
      if (const Node* factor = backoff->find("factor")) {
        retry.factor.span = span_of(*factor, file_);
        std::from_chars(factor->scalar.data(), factor->scalar.data() + factor->scalar.size(),
                        retry.factor.value);
      }
    }
    app_.policy.retry = {std::move(retry), span_of(node, file_), {}};
  }

  void ignores(const Node& list) {
    for (const Node& node : list.list) {
      Ignore ignore;
      ignore.span = span_of(node, file_);
      ignore.group = text(node.find("group")).value;
      const SaidText kind = text(node.find("kind"));
      ignore.kind = kind.value;
      ignore.kind_span = kind.said() ? kind.span : ignore.span;
      ignore.name = text(node.find("name")).value;
      ignore.namespace_ = text(node.find("namespace")).value;
      ignore.pointers = texts(node.find("jsonPointers"));
      ignore.jq = texts(node.find("jqPathExpressions"));
      ignore.managers = texts(node.find("managedFieldsManagers"));
      app_.policy.ignores.push_back(std::move(ignore));
    }
  }

  std::vector<SaidText> texts(const Node* list) const {
    std::vector<SaidText> out;
    if (list == nullptr) return out;
    for (const Node& node : list->list) out.push_back(text(&node));
    return out;
  }

  FileId file_;
  const Catalog& catalog_;
  App& app_;
  Diagnostics& diagnostics_;
};

}  // namespace

void read_facts(const Node& root, FileId file, const Catalog& catalog, App& app, Diagnostics& diagnostics) {
  Facts(file, catalog, app, diagnostics).read(root);
}

}  // namespace profilec::manifests
