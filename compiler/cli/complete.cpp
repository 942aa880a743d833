#include <CLI/CLI.hpp>
#include <algorithm>
#include <charconv>
#include <map>
#include <ostream>

#include "compiler/cli/commands.hpp"
#include "compiler/cli/definition.hpp"
#include "compiler/diagnostics/codes.hpp"
#include "compiler/read/read.hpp"
#include "compiler/resolve/declarations.hpp"
#include "compiler/syntax/forms.hpp"

namespace profilec::cli {
namespace {

// What is declared in a catalog, as far as its files can be read. Nothing is checked: this runs at the press
// of a key.
class Names {
 public:
  Names(FileSystem& disk, const std::string& folder) {
    Diagnostics unsaid;
    for (const FileId file : read_folder(disk, folder, sources_, unsaid).files) {
      program_.trees.push_back(parse_file(sources_, file).tree);
    }
    declarations_ = declare(sources_, program_, unsaid);
  }

  std::map<std::string, std::string> profiles() const { return docs(declarations_.profiles); }
  std::map<std::string, std::string> forks() const { return docs(declarations_.forks); }

  // Those of the catalog, and those that the forks chosen add.
  std::map<std::string, std::string> apps(const std::vector<std::string>& forks) const {
    std::map<std::string, std::string> found;
    for (const auto& [name, app] : declarations_.apps) found[name] = doc(*app.app);
    for (const std::string& fork : forks) {
      const auto statement = declarations_.forks.find(fork);
      if (statement == declarations_.forks.end()) continue;
      for (const syntax::Statement* inner : inside(*statement->second)) {
        if (inner->form->keyword != "in") continue;
        for (const syntax::Statement* app : inside(*inner)) {
          found[std::string(declared_name(sources_, *app))] = doc(*app);
        }
      }
    }
    return found;
  }

 private:
  static std::vector<const syntax::Statement*> inside(const syntax::Statement& statement) {
    std::vector<const syntax::Statement*> found;
    const syntax::Block* block = syntax::block_of(statement);
    if (block == nullptr) return found;
    for (const syntax::Statement& inner : block->statements) {
      if (inner.form != nullptr) found.push_back(&inner);
    }
    return found;
  }

  std::string doc(const syntax::Statement& statement) const {
    const syntax::Item* item = syntax::slot(statement, "doc");
    if (item == nullptr) return {};
    const std::string_view text = sources_.text(item->span);
    return std::string(text.substr(1, text.size() - 2));
  }

  std::map<std::string, std::string> docs(const ByName& statements) const {
    std::map<std::string, std::string> found;
    for (const auto& [name, statement] : statements) found[name] = doc(*statement);
    return found;
  }

  SourceSet sources_;
  Program program_;
  Declarations declarations_;
};

// The words typed, and the one to complete. bash makes three words of `--format=json`; here they are one.
struct Line {
  std::vector<std::string> words;
  std::size_t at = 0;
  bool split = false;  // the shell knows only what comes after the `=`

  Line(std::span<const std::string> typed, std::size_t asked) {
    for (std::size_t i = 0; i < typed.size(); ++i) {
      const bool joins = typed[i] == "=" && !words.empty() && words.back().starts_with("--");
      if (!joins) {
        words.push_back(typed[i]);
      } else {
        words.back() += "=";
        split = split || i == asked;
        if (i != asked && i + 1 < typed.size()) {
          words.back() += typed[++i];
          split = split || i == asked;
        }
      }
      if (i <= asked) at = words.size() - 1;
    }
    if (asked >= typed.size()) {
      at = words.size();
      words.emplace_back();
    }
  }

  const std::string& word() const { return words[at]; }
};

class Completer {
 public:
  Completer(CLI::App& app, const Options& options, World& world)
      : app_(app), options_(options), world_(world) {}

  void run(const Line& line) {
    word_ = line.word();
    // An option in front whose value is being typed.
    const bool value = line.at > 0 && wants_value(line.words[line.at - 1]);
    parse(line, value ? line.at - 1 : line.at);
    const auto equals = word_.find('=');
    if (value) return values(find(line.words[line.at - 1]));
    if (word_.starts_with("--") && equals != std::string::npos) {
      const CLI::Option* option = find(word_.substr(0, equals));
      if (!line.split) stem_ = word_.substr(0, equals + 1);
      word_.erase(0, equals + 1);
      return values(option);
    }
    if (word_.starts_with('-')) return options();
    if (command_ == nullptr) {
      if (app_.remaining_size() == 0) commands();
      return;
    }
    values(positional());
  }

 private:
  // Whether some command has an option of that name with a value: which command it is may not be known yet.
  bool wants_value(const std::string& name) const {
    const auto takes = [&](const CLI::App& app) {
      const CLI::Option* option = find_option(app, name);
      return option != nullptr && takes_value(*option);
    };
    const auto all = commands_of(app_);
    return takes(app_) ||
           std::any_of(all.begin(), all.end(), [&](const CLI::App* sub) { return takes(*sub); });
  }

  // Reads the words but those from `first` to the one asked for: they say which command it is, where the
  // catalog is, and which fork.
  void parse(const Line& line, std::size_t first) {
    std::vector<std::string> words;
    for (std::size_t i = line.words.size(); i-- > 0;) {  // CLI11 reads from the back
      if (i < first || i > line.at) words.push_back(line.words[i]);
    }
    try {
      app_.parse(std::move(words));
    } catch (const CLI::Error&) {
      // An unfinished line; what could be read has been.
    }
    const std::vector<CLI::App*> chosen = app_.get_subcommands();
    command_ = chosen.empty() ? nullptr : chosen.front();
  }

  const CLI::Option* find(const std::string& name) const {
    const CLI::Option* option = command_ == nullptr ? nullptr : find_option(*command_, name);
    return option != nullptr ? option : find_option(app_, name);
  }

  const CLI::Option* positional() const {
    for (const CLI::Option* option : command_->get_options()) {
      if (option->nonpositional()) continue;
      if (option->count() == 0 || option->get_expected_max() > 1) return option;
    }
    return nullptr;
  }

  void offer(const std::string& text, const std::string& description) {
    if (!text.starts_with(word_)) return;
    const std::string line = description.substr(0, description.find_first_of("\n\t"));
    world_.out << stem_ << text << (line.empty() ? "" : "\t") << line << "\n";
  }

  void offer(const std::map<std::string, std::string>& names) {
    for (const auto& [name, doc] : names) offer(name, doc);
  }

  void options_of(const CLI::App& app) {
    for (const CLI::Option* option : app.get_options()) {
      if (!option->nonpositional()) continue;
      if (option->count() > 0 && option->get_expected_max() <= 1) continue;
      offer(option_names(*option).front(), option->get_description());
    }
  }

  void options() {
    if (command_ != nullptr) options_of(*command_);
    options_of(app_);
  }

  void commands() {
    for (const CLI::App* sub : commands_of(app_)) {
      offer(sub->get_name(), sub->get_description());
    }
  }

  void values(const CLI::Option* option) {
    if (option == nullptr) return;
    for (const std::string& choice : choices(*option)) offer(choice, "");
    const std::string kind = value_name(*option);
    if (kind == "DIR" || kind == "ROOT") {
      world_.out << ":directories\n";
    } else if (kind == "FILE" || kind == "PATH") {
      world_.out << ":files\n";
    } else if (kind == "CODE") {
      codes();
    } else if (kind == "APP") {
      offer(names().apps(options_.forks));
    } else if (kind == "PROFILE") {
      offer(names().profiles());
    } else if (kind == "FORK") {
      offer(names().forks());
    }
  }

  Names names() const { return {world_.disk, options_.folder.empty() ? "." : options_.folder}; }

  void codes() {
    offer("all", "the list of them");
    for (const CodeInfo& entry : all_codes()) offer(code_name(entry.code), std::string(entry.title));
  }

  CLI::App& app_;
  const Options& options_;
  World& world_;
  CLI::App* command_ = nullptr;
  std::string word_;
  std::string stem_;  // what of the word stands before what is completed
};

}  // namespace

void complete(CLI::App& app, const Options& options, std::span<const std::string> arguments, World& world) {
  if (arguments.empty()) return;
  const std::string& number = arguments.front();
  std::size_t at = 0;
  std::from_chars(number.data(), number.data() + number.size(), at);
  if (at == 0 || at > arguments.size()) return;
  Completer(app, options, world).run(Line(arguments.subspan(1), at - 1));
}

}  // namespace profilec::cli
