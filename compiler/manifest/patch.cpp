#include "compiler/manifest/patch.hpp"

#include <algorithm>
#include <vector>

#include "compiler/argocd/mirror.hpp"
#include "compiler/argocd/repository.hpp"
#include "compiler/yaml/writer.hpp"

namespace profilec::manifests {
namespace {

using yaml::Node;

// Argo CD takes an empty text for none.
bool is_blank(const Node* node) {
  return node == nullptr || node->kind == Node::Kind::null || node->scalar.empty();
}

class Planner {
 public:
  Planner(const Node& root, const Catalog& catalog) : root_(root), catalog_(catalog) {}

  Patches run() {
    if (catalog_.fork.name.empty()) return {};
    const Node* spec = root_.find("spec");
    const Node* metadata = root_.find("metadata");
    if (metadata != nullptr)
      change(metadata->find("name"), "metadata.name",
             [&](const std::string& name) { return output_name(catalog_, name); });
    if (spec == nullptr) return std::move(out_);
    change(spec->find("project"), "spec.project",
           [&](const std::string& name) { return output_project(catalog_, name); });
    sources(*spec, "spec");
    if (const Node* hydrator = spec->find("sourceHydrator")) this->hydrator(*hydrator);
    const Node* operation = root_.find("operation");
    const Node* sync = operation == nullptr ? nullptr : operation->find("sync");
    if (sync != nullptr) sources(*sync, "operation.sync");
    if (const Node* destination = spec->find("destination")) this->destination(*destination);
    return std::move(out_);
  }

 private:
  template <typename NewValue>
  void change(const Node* node, const std::string& what, NewValue new_value) {
    if (node == nullptr || node->kind != Node::Kind::scalar) return;
    fill(*node, what, new_value(node->scalar));
  }

  // Also where there is no text yet, which the reader of the patches refuses.
  void fill(const Node& node, const std::string& what, const std::string& value) {
    if (node.scalar != value) out_.patches.push_back({&node, value, what});
  }

  void sources(const Node& owner, const std::string& where) {
    if (const Node* source = owner.find("source")) one_source(*source, where + ".source");
    const Node* sources = owner.find("sources");
    for (std::size_t i = 0; sources != nullptr && i < sources->list.size(); ++i) {
      one_source(sources->list[i], where + ".sources[" + std::to_string(i) + "]");
    }
  }

  // What it writes, and where it is synced from, is in the repository that it reads.
  void hydrator(const Node& hydrator) {
    const Node* dry = hydrator.find("drySource");
    if (dry == nullptr) return;
    one_source(*dry, "spec.sourceHydrator.drySource");
    const Node* repo = dry->find("repoURL");
    const Node* synced = hydrator.find("syncSource");
    if (repo == nullptr || synced == nullptr || !is_own_repository(catalog_, repo->scalar)) return;
    change(synced->find("path"), "spec.sourceHydrator.syncSource.path",
           [&](const std::string& path) { return retargeted_path(catalog_, path); });
  }

  void one_source(const Node& source, const std::string& where) {
    const Node* repo = source.find("repoURL");
    if (repo == nullptr) return;
    const bool own = is_own_repository(catalog_, repo->scalar);
    change(repo, where + ".repoURL", [&](const std::string& url) {
      std::string now = mirrored(catalog_, own ? catalog_.repo.value : url);
      // Where the fork reads the same repository it stays as it is spelled here.
      return own && now == catalog_.fork.base_repo ? url : now;
    });
    if (own) {
      revision(source, where + ".targetRevision");
      change(source.find("path"), where + ".path",
             [&](const std::string& path) { return retargeted_path(catalog_, path); });
    }
    const Node* helm = source.find("helm");
    if (helm != nullptr) helm_files(source, *helm, own, where + ".helm.");
    renamed_release(source, helm);
  }

  void revision(const Node& source, const std::string& where) {
    const Node* written = source.find("targetRevision");
    const bool same = is_own_revision(catalog_, catalog_.revision.value);
    if (same || !is_own_revision(catalog_, written == nullptr ? "" : written->scalar)) return;
    if (written == nullptr || written->kind == Node::Kind::null) {
      out_.without_revision.push_back(written == nullptr ? source.find("repoURL") : written);
    } else {
      change(written, where, [&](const std::string&) { return catalog_.revision.value; });
    }
  }

  // Argo CD finds the files of `valueFiles` and of `fileParameters` by one rule.
  void helm_files(const Node& source, const Node& helm, bool own, const std::string& where) {
    const auto retarget = [&](const Node* node, const std::string& what) {
      change(node, what, [&](const std::string& file) {
        const auto rest = path_in_own(source, own, file);
        return rest ? file.substr(0, *rest) + retargeted_path(catalog_, file.substr(*rest)) : file;
      });
    };
    const Node* values = helm.find("valueFiles");
    for (std::size_t i = 0; values != nullptr && i < values->list.size(); ++i)
      retarget(&values->list[i], where + "valueFiles[" + std::to_string(i) + "]");
    const Node* parameters = helm.find("fileParameters");
    for (std::size_t i = 0; parameters != nullptr && i < parameters->list.size(); ++i) {
      retarget(parameters->list[i].find("path"), where + "fileParameters[" + std::to_string(i) + "].path");
    }
  }

  // Where in the file of a chart its path from the root of the catalog's repository begins: after `$REF/` of
  // a source that reads it, after `/`, or after as many `../` as lead out of the source's own folder. Nothing
  // where it lies elsewhere, or below a path that is changed itself.
  std::optional<std::size_t> path_in_own(const Node& source, bool own, std::string_view file) const {
    if (file.starts_with('$')) {
      const auto slash = file.find('/');
      if (slash == std::string_view::npos || !lends_own(file.substr(1, slash - 1))) return std::nullopt;
      return slash + 1;
    }
    if (!own || source.find("chart") != nullptr) return std::nullopt;
    if (file.starts_with('/')) return 1;
    const Node* path = source.find("path");
    const std::string_view folder =
        path == nullptr || path->scalar == "." ? "" : std::string_view(path->scalar);
    const auto slashes = std::count(folder.begin(), folder.end(), '/');
    const std::size_t depth = folder.empty() ? 0 : static_cast<std::size_t>(slashes) + 1;
    for (std::size_t i = 0; i < depth; ++i) {
      if (!file.substr(3 * i).starts_with("../")) return std::nullopt;
    }
    return 3 * depth;
  }

  bool lends_own(std::string_view ref) const {
    const Node* spec = root_.find("spec");
    const Node* sources = spec == nullptr ? nullptr : spec->find("sources");
    return sources != nullptr &&
           std::any_of(sources->list.begin(), sources->list.end(), [&](const Node& source) {
             const Node* name = source.find("ref");
             const Node* repo = source.find("repoURL");
             return name != nullptr && name->scalar == ref && repo != nullptr &&
                    is_own_repository(catalog_, repo->scalar);
           });
  }

  void renamed_release(const Node& source, const Node* helm) {
    const Node* what = source.find("chart") != nullptr ? source.find("chart") : helm;
    const bool named = helm != nullptr && helm->find("releaseName") != nullptr;
    if (what != nullptr && !named && !catalog_.fork.prefix.value.empty()) {
      const Node* metadata = root_.find("metadata");
      const Node* name = metadata == nullptr ? nullptr : metadata->find("name");
      out_.renamed_releases.emplace_back(
          what, "the Helm release follows the Application's name, which becomes `" +
                    output_name(catalog_, name == nullptr ? "" : name->scalar) + "`");
    }
  }

  void destination(const Node& destination) {
    const SaidText& server = catalog_.fork.server;
    const SaidText& cluster = catalog_.fork.cluster;
    if (!server.said() && !cluster.said()) return;
    const Node* written_server = destination.find("server");
    const Node* written_name = destination.find("name");
    if (!is_blank(written_server) && !is_blank(written_name)) return;  // P0607 says so
    const bool here =
        (!is_blank(written_server) && argocd::server_form(written_server->scalar) == argocd::kInCluster) ||
        (!is_blank(written_name) && written_name->scalar == argocd::kInClusterName);
    if (!here) return;  // an app that names another cluster stays there
    const std::string wanted = server.said() ? "server" : "name";
    const std::string value = server.said() ? server.value : cluster.value;
    const bool both = written_server != nullptr && written_name != nullptr;
    for (const Node::Entry& entry : destination.map) {
      const std::string& key = entry.key.scalar;
      if (key != "server" && key != "name") continue;
      if (!both) fill(entry.key, "the key of spec.destination", wanted);
      fill(entry.value, "spec.destination." + key, both && key != wanted ? "" : value);
    }
  }

  const Node& root_;
  const Catalog& catalog_;
  Patches out_;
};

// The parts of a path that say something: without `.` and empty ones, and without what a `..` takes back.
// Nothing where it climbs out.
std::optional<std::string> plain_path(std::string_view path) {
  std::vector<std::string_view> parts;
  while (!path.empty()) {
    const std::size_t end = std::min(path.find('/'), path.size());
    const std::string_view part = path.substr(0, end);
    path.remove_prefix(std::min(end + 1, path.size()));
    if (part == "..") {
      if (parts.empty()) return std::nullopt;
      parts.pop_back();
    } else if (!part.empty() && part != ".") {
      parts.push_back(part);
    }
  }
  std::string plain;
  for (const std::string_view part : parts) plain += (plain.empty() ? "" : "/") + std::string(part);
  return plain;
}

}  // namespace

bool is_own_repository(const Catalog& catalog, std::string_view url) {
  const std::string form = argocd::normal_form(url);
  return !form.empty() && form == argocd::normal_form(catalog.fork.base_repo);
}

// Argo CD reads `HEAD`, "" and no revision alike, and a branch under either of its names.
bool is_own_revision(const Catalog& catalog, std::string_view revision) {
  static constexpr std::string_view kBranches = "refs/heads/";
  const auto form = [](std::string_view text) {
    if (text.starts_with(kBranches)) text.remove_prefix(kBranches.size());
    return text.empty() ? std::string_view("HEAD") : text;
  };
  return form(revision) == form(catalog.fork.base_revision);
}

std::string retargeted_path(const Catalog& catalog, const std::string& path) {
  const std::string& old_tree = catalog.fork.base_tree;
  const std::size_t begin = path.starts_with('/') ? 1 : 0;
  const auto plain = plain_path(std::string_view(path).substr(begin));
  const bool below = plain && !old_tree.empty() && (*plain + "/").starts_with(old_tree + "/");
  return below ? path.substr(0, begin) + catalog.tree.value + plain->substr(old_tree.size()) : path;
}

Patches plan_patches(const Node& root, const Catalog& catalog) { return Planner(root, catalog).run(); }

std::optional<std::string> patched_scalar(std::string_view bytes, const Patch& patch) {
  const Node& node = *patch.node;
  if (node.tagged || node.style == yaml::Style::block || node.end <= node.begin || node.end > bytes.size())
    return std::nullopt;
  const std::string_view written = bytes.substr(node.begin, node.end - node.begin);
  if (written.find_first_of("\r\n") != std::string_view::npos) return std::nullopt;
  if (node.style == yaml::Style::double_quoted) return yaml::write_double_quoted(patch.value);
  if (node.style == yaml::Style::single_quoted) return yaml::write_single_quoted(patch.value);
  if (written != node.scalar) return std::nullopt;
  // In a flow mapping some characters end a plain scalar that mean nothing elsewhere.
  const bool flow_safe = patch.value.find_first_of(",[]{}") == std::string::npos;
  return flow_safe ? yaml::write_scalar(patch.value) : yaml::write_double_quoted(patch.value);
}

}  // namespace profilec::manifests
