#include "compiler/lsp/live.hpp"

#include <algorithm>

#include "compiler/diagnostics/order.hpp"
#include "compiler/read/read.hpp"
#include "compiler/syntax/forms.hpp"

namespace profilec::lsp {
namespace {

// Whether a file says nothing but what may change from one proof to the next (ResolveMemo).
bool only_apps(const syntax::Tree& tree) {
  const auto& all = tree.root.statements;
  return std::all_of(all.begin(), all.end(), [](const syntax::Statement& statement) {
    return statement.form == nullptr || statement.form->keyword == "in" || statement.form->keyword == "place";
  });
}

}  // namespace

void LiveCatalog::touch(const std::string& path) {
  if (path.size() > folder_.size() + 1) touched_.insert(path.substr(folder_.size() + 1));
}

void LiveCatalog::look_again() {
  if (rebuild_) return;
  SourceSet sources;
  Diagnostics unused;
  read_folder(disk_, folder_, sources, unused);
  std::size_t known = 0;
  for (std::uint32_t i = 0; i < sources.size(); ++i) {
    const SourceFile& file = sources.file({i});
    const FileId mine = this->file(folder_ + "/" + file.name);
    if (!mine.valid()) {
      rebuild_ = true;
      return;
    }
    ++known;
    if (compilation_->sources.file(mine).text != file.text) touched_.insert(file.name);
  }
  if (known != parsed_.size()) rebuild_ = true;
}

void LiveCatalog::build() {
  index_.reset();
  parsed_.clear();
  forget();
  reading_ = {};
  compilation_ = std::make_unique<Compilation>();
  Compilation& out = *compilation_;
  const ReadFolder read = read_folder(disk_, folder_, out.sources, reading_);
  out.program.refused = reading_.has_errors();
  out.environment_failed = read.environment_failed;
  for (const FileId file : read.files) {
    ParsedFile one = parse_file(out.sources, file);
    parsed_[out.sources.file(file).name] = {out.program.trees.size(), std::move(one.found)};
    out.program.trees.push_back(std::move(one.tree));
  }
  const std::size_t before_imports = reading_.all().size();
  import_libraries(out, reading_);
  unknown_imports_ = reading_.all().size() != before_imports;
  sources_read_ = out.sources.size();
  text_changed_.assign(sources_read_, generation_ + 1);
  prove_again();
}

std::vector<std::string> LiveCatalog::imports() const {
  std::vector<std::string> names;
  for (const syntax::Tree& tree : compilation_->program.trees) {
    for (const syntax::Statement& statement : tree.root.statements) {
      if (statement.form != nullptr && statement.form->keyword == "import")
        names.emplace_back(compilation_->sources.text(slot(statement, "library")->span));
    }
  }
  return names;
}

// Parses the new text of one file; false where only building all of it anew will do.
bool LiveCatalog::reparse(const std::string& name) {
  const auto known = parsed_.find(name);
  ReadResult read = disk_.read(folder_ + "/" + name, kMaxFileBytes);
  if (known == parsed_.end() || read.error != 0) return false;
  Compilation& out = *compilation_;
  syntax::Tree& tree = out.program.trees[known->second.tree];
  const FileId file = tree.file;
  if (out.sources.file(file).text == read.bytes) return true;
  const std::vector<std::string> before = imports();
  if (!only_apps(tree)) forget();
  memo_.declared = memo_.declared && take_out(out.sources, tree, out.declarations);
  out.sources.replace(file, std::move(read.bytes));
  text_changed_[file.index] = generation_ + 1;
  Diagnostics refused;
  if (!check_text(out.sources, file, refused)) return false;
  ParsedFile one = parse_file(out.sources, file);
  if (!only_apps(one.tree)) forget();
  memo_.resolved.edited.insert(file);
  tree = std::move(one.tree);
  memo_.declared = memo_.declared && put_in(out.sources, tree, out.declarations);
  known->second.found = std::move(one.found);
  // What was said of an import names its old place.
  return !unknown_imports_ && imports() == before;
}

// What is known rests on something that changed.
void LiveCatalog::forget() {
  memo_ = {};
  if (compilation_ != nullptr) compilation_->variants.clear();
}

void LiveCatalog::prove_again() {
  ++generation_;
  Compilation& out = *compilation_;
  if (!out.variants.empty()) memo_.resolved.before = std::move(out.variants.front().catalog);
  out.sources.truncate(sources_read_);  // verbatim manifests are read again below
  out.diagnostics = reading_;
  for (const auto& [name, parsed] : parsed_) out.diagnostics.append(parsed.found);
  if (!out.program.trees.empty()) {
    CompileOptions options;
    options.folder = folder_;
    options.forks = ForkChoice::all;
    prove(out, disk_, options, &memo_);
    memo_.resolved.before = {};
    memo_.resolved.edited.clear();
  }
  out.diagnostics.all() = ordered(out.sources, std::move(out.diagnostics.all()));
}

void LiveCatalog::update() {
  bool rebuild = rebuild_ || compilation_ == nullptr;
  const bool any = !touched_.empty();
  for (const std::string& name : touched_) rebuild = rebuild || !reparse(name);
  touched_.clear();
  rebuild_ = false;
  if (rebuild) return build();
  if (!any) return;
  index_.reset();
  prove_again();
}

const Compilation& LiveCatalog::current() {
  update();
  return *compilation_;
}

std::uint64_t LiveCatalog::generation() {
  update();
  return generation_;
}

std::uint64_t LiveCatalog::text_changed(FileId file) {
  update();
  return file.index < text_changed_.size() ? text_changed_[file.index] : generation_;
}

const Index& LiveCatalog::index() {
  update();
  if (index_ == nullptr) index_ = std::make_unique<Index>(*compilation_);
  return *index_;
}

const Findings& LiveCatalog::diagnostics() {
  update();
  return compilation_->diagnostics.all();
}

FileId LiveCatalog::file(std::string_view path) {
  if (compilation_ == nullptr) return {};
  const bool below = path.size() > folder_.size() && path.substr(0, folder_.size()) == folder_;
  const std::string_view name = below ? path.substr(folder_.size() + 1) : path;
  const auto known = parsed_.find(name);
  if (known != parsed_.end()) return compilation_->program.trees[known->second.tree].file;
  for (const syntax::Tree& tree : compilation_->program.library) {
    if (tree.file.valid() && compilation_->sources.file(tree.file).name == name) return tree.file;
  }
  return {};
}

std::string LiveCatalog::path(FileId file) {
  const SourceFile& source = compilation_->sources.file(file);
  if (source.library || source.name == folder_) return source.name;
  return folder_ + "/" + source.name;
}

const syntax::Tree* LiveCatalog::tree(FileId file) {
  for (const auto* trees : {&compilation_->program.trees, &compilation_->program.library}) {
    for (const syntax::Tree& tree : *trees) {
      if (tree.file == file) return &tree;
    }
  }
  return nullptr;
}

}  // namespace profilec::lsp
