#include "compiler/emit/moves.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "compiler/source/text.hpp"
#include "compiler/yaml/reader.hpp"
#include "compiler/yaml/writer.hpp"

namespace profilec::emit {
namespace {

constexpr std::string_view kFinalizers = "resources-finalizer.argocd.argoproj.io";
constexpr const char* kSyncOptions = "argocd.argoproj.io/sync-options";

// What an Application on the disk says about its own end.
struct Application {
  std::string path;
  std::string_view bytes;
  std::string name;
  Span span;               // of its name
  bool cascades = false;   // its resources are deleted with it
  bool kept = false;       // `Prune=false` keeps its root from pruning it
  bool confirmed = false;  // `Prune=confirm`
};

const yaml::Node* at(const yaml::Node* node, std::string_view key) {
  return node == nullptr ? nullptr : node->find(key);
}

std::string scalar(const yaml::Node* node) { return node == nullptr ? "" : node->scalar; }

// The layer of `layers/L/...`, or of `roots/L.yaml`.
std::string layer_of(std::string_view path) {
  if (path.starts_with("layers/")) {
    path.remove_prefix(7);
    return std::string(path.substr(0, path.find('/')));
  }
  path = name_of(path);
  return std::string(path.substr(0, path.rfind('.')));
}

class Moves {
 public:
  Moves(Report& report, const TreeOnDisk& tree, const Plan& plan, const TreeOutput& output)
      : report_(report), tree_(tree), plan_(plan), output_(output) {}

  void run() {
    find_changes();
    if (gone_.empty()) return;
    for (const OutputFile& file : output_.files) {
      if (!file.application.empty()) now_[file.application] = &file;
    }
    for (const Application& old : gone_) {
      if (old.path.starts_with("roots/")) gone_roots_.insert(layer_of(old.path));
    }
    for (const Application& old : gone_) describe(old);
  }

 private:
  // The name of the root of a layer, as the last build wrote it, and whether it prunes.
  struct Root {
    std::string name;
    bool prunes = true;
  };

  void find_changes();
  void look_at(const std::string& path, std::string_view bytes, const std::string& name_now);
  void describe(const Application& old);
  void removed(const Application& old);
  void moved(const Application& old, const std::string& to);
  void renamed(const Application& old, const std::string& to);
  void root_removed(const Application& old);
  void say_fate(Diagnostic& found, const Application& old);
  Root root_of(const std::string& layer) const;
  const OutputFile* output_at(const std::string& path) const;

  Report& report_;
  const TreeOnDisk& tree_;
  const Plan& plan_;
  const TreeOutput& output_;
  std::vector<Application> gone_;  // whose file is stale, or holds another name now
  std::map<std::string, const OutputFile*> now_;
  std::set<std::string> gone_roots_;
};

// Whether a file in the form the writer gives it names this Application. It spares a thousand files that only
// change a version the whole reading.
bool plainly_names(std::string_view bytes, const std::string& name) {
  return bytes.find("\nmetadata:\n  name: " + yaml::write_scalar(name) + "\n") != std::string_view::npos;
}

void Moves::find_changes() {
  for (const Removal& removal : plan_.removals) look_at(removal.path, removal.before, "");
  for (const Write& write : plan_.writes) {
    const std::string& name = write.file->application;
    if (!write.exists || write.foreign || plainly_names(write.before, name)) continue;
    look_at(write.file->path, write.before, name);
  }
}

void Moves::look_at(const std::string& path, std::string_view bytes, const std::string& name_now) {
  if (path.starts_with("projects/")) return;
  const yaml::ReadDocument document = yaml::read(bytes);
  const yaml::Node* metadata = document.root.find("metadata");
  const yaml::Node* name = at(metadata, "name");
  if (scalar(document.root.find("kind")) != "Application" || name == nullptr || name->scalar == name_now)
    return;
  Application old;
  old.path = path;
  old.bytes = bytes;
  old.name = name->scalar;
  old.span = report_.place(path, bytes, name->begin, name->end);
  if (const yaml::Node* finalizers = at(metadata, "finalizers")) {
    old.cascades = std::any_of(finalizers->list.begin(), finalizers->list.end(),
                               [](const yaml::Node& node) { return node.scalar.starts_with(kFinalizers); });
  }
  const std::string options = scalar(at(at(metadata, "annotations"), kSyncOptions));
  old.kept = options.find("Prune=false") != std::string::npos;
  old.confirmed = options.find("Prune=confirm") != std::string::npos;
  gone_.push_back(std::move(old));
}

void Moves::describe(const Application& old) {
  const auto there = now_.find(old.name);
  const std::string layer = layer_of(old.path);
  if (old.path.starts_with("roots/")) {
    if (there == now_.end()) root_removed(old);
  } else if (there != now_.end()) {
    const std::string& path = there->second->path;
    if (!path.starts_with("layers/") || layer_of(path) != layer) moved(old, layer_of(path));
  } else if (const OutputFile* file = output_at(old.path)) {
    renamed(old, file->application);
  } else {
    removed(old);
  }
}

// Who deletes it, and what goes with it.
void Moves::say_fate(Diagnostic& found, const Application& old) {
  const std::string layer = layer_of(old.path);
  const Root root = root_of(layer);
  if (gone_roots_.contains(layer)) {
    found.notes.push_back("its root " + in_ticks(root.name) +
                          " goes too, so nothing prunes it: it stays until " + in_ticks(root.name) +
                          " is deleted");
  } else if (old.kept) {
    found.notes.push_back("its root " + in_ticks(root.name) +
                          " does not prune it, because of `Prune=false` in its sync options: it stays until "
                          "someone deletes it");
  } else if (!root.prunes) {
    found.notes.push_back("its root " + in_ticks(root.name) +
                          " does not prune by itself: it is deleted when someone syncs the root with prune");
  } else if (old.confirmed) {
    found.notes.push_back("its root " + in_ticks(root.name) +
                          " prunes it once someone confirms (`Prune=confirm`)");
  } else {
    found.notes.push_back("its root " + in_ticks(root.name) + " prunes it at the next sync");
  }
  found.notes.push_back(
      old.cascades
          ? "it has the cascading finalizer: its workloads are deleted with it, but for CRDs and what "
            "is guarded by `Delete=false` or Helm's `resource-policy: keep`"
          : "it has no cascading finalizer: its workloads stay, and nothing manages them");
}

void Moves::removed(const Application& old) {
  Diagnostic& found = report_.add(903, old.span, "this build removes the Application " + in_ticks(old.name),
                                  "written by the last build");
  say_fate(found, old);
  if (!old.cascades) return;
  found.help.push_back("to keep its workloads, in two commits: first write `no finalizer` in " +
                       in_ticks(old.name) + ", build, commit and wait until " +
                       in_ticks(root_of(layer_of(old.path)).name) + " has synced it; then remove it");
}

void Moves::moved(const Application& old, const std::string& to) {
  const std::string from = layer_of(old.path);
  const std::string from_root = root_of(from).name;
  const OutputFile* new_root = output_at("roots/" + to + ".yaml");
  const std::string to_root = new_root == nullptr ? "root-" + to : new_root->application;
  Diagnostic& found = report_.add(903, old.span,
                                  "this build moves the Application " + in_ticks(old.name) + " from layer " +
                                      in_ticks(from) + " to " + in_ticks(to),
                                  "written here by the last build");
  say_fate(found, old);
  if (old.kept) {
    found.help.push_back("sync " + in_ticks(to_root) +
                         " before taking `Prune=false` out of the sync options of " + in_ticks(old.name));
    return;
  }
  found.notes.push_back(in_ticks(to_root) + " makes it anew; which root comes first is a matter of chance");
  found.help.push_back(
      "to keep its workloads, in three commits, each built and synced by both roots before the next: 1. "
      "write "
      "`annotation \"" +
      std::string(kSyncOptions) + "\" = \"Prune=false\"` in " + in_ticks(old.name) + " while it is in " +
      in_ticks(from) + "; 2. move it to " + in_ticks(to) + ", so that " + in_ticks(to_root) +
      " takes it over and " + in_ticks(from_root) + " lets it be; 3. take the annotation out");
}

void Moves::renamed(const Application& old, const std::string& to) {
  const std::string root = root_of(layer_of(old.path)).name;
  Diagnostic& found = report_.add(
      903, old.span, "this build renames the Application " + in_ticks(old.name) + " to " + in_ticks(to),
      "its name in the last build");
  found.notes.push_back("for Argo CD " + in_ticks(to) + " is another Application, and " + in_ticks(old.name) +
                        " is removed");
  say_fate(found, old);
  if (!old.cascades) return;
  found.help.push_back(
      "to keep its workloads, in three commits, each built and synced by " + in_ticks(root) +
      " before the next: 1. write `no finalizer` in it; 2. rename it (and give its charts `release " +
      old.name + "`, so that they stay what they are); 3. take `no finalizer` out");
}

void Moves::root_removed(const Application& old) {
  const std::string layer = layer_of(old.path);
  std::vector<std::string> children;
  for (const Application& other : gone_) {
    const bool child = other.path.starts_with("layers/") && layer_of(other.path) == layer;
    if (child) children.push_back(other.name);
  }
  Diagnostic& found = report_.add(903, old.span, "this build removes the root " + in_ticks(old.name),
                                  "written by the last build");
  found.notes.push_back("nothing prunes a root: " + in_ticks(old.name) +
                        " stays in the cluster, and cannot be synced, "
                        "until someone deletes it");
  if (!children.empty()) {
    found.notes.push_back(old.cascades
                              ? "deleting it deletes its Applications, too: " + quoted_list(children)
                              : "deleting it leaves its Applications behind: " + quoted_list(children));
  }
  found.help.push_back(
      "once this is committed, and nothing it held is wanted or all of it has moved: `argocd app delete " +
      old.name + "`");
}

Moves::Root Moves::root_of(const std::string& layer) const {
  const std::string path = "roots/" + layer + ".yaml";
  Root root{"root-" + layer, true};
  std::string bytes;
  if (const TreeDirectory* roots = tree_.find("roots"); roots != nullptr && roots->handle != nullptr) {
    bytes = roots->handle->read(layer + ".yaml", kLargestFile).bytes;
  }
  for (const Removal& removal : plan_.removals) {
    if (removal.path == path) bytes = removal.before;
  }
  const yaml::ReadDocument document = yaml::read(bytes);
  const std::string name = scalar(at(document.root.find("metadata"), "name"));
  if (name.empty()) return root;
  root.name = name;
  const yaml::Node* automated = at(at(document.root.find("spec"), "syncPolicy"), "automated");
  root.prunes = scalar(at(automated, "prune")) == "true" && scalar(at(automated, "enabled")) != "false";
  return root;
}

const OutputFile* Moves::output_at(const std::string& path) const {
  const auto found = std::find_if(output_.files.begin(), output_.files.end(),
                                  [&](const OutputFile& file) { return file.path == path; });
  return found == output_.files.end() ? nullptr : &*found;
}

}  // namespace

void report_moves(Report& report, const TreeOnDisk& tree, const Plan& plan, const TreeOutput& output) {
  Moves(report, tree, plan, output).run();
}

}  // namespace profilec::emit
