#include "compiler/cli/definition.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <sstream>

namespace profilec::cli {

std::vector<const CLI::App*> commands_of(const CLI::App& app) {
  return app.get_subcommands([](const CLI::App*) { return true; });
}

const CLI::Option* find_option(const CLI::App& app, const std::string& name) {
  for (const CLI::Option* option : app.get_options()) {
    const std::vector<std::string> names = option_names(*option);
    if (std::find(names.begin(), names.end(), name) != names.end()) return option;
  }
  return nullptr;
}

std::string value_name(const CLI::Option& option) {
  if (!option.nonpositional()) return option.get_name(true);
  const std::string type = option.get_type_name();  // `FORMAT:{dot,mermaid}`
  return type.substr(0, type.find(':'));
}

std::vector<std::string> choices(const CLI::Option& option) {
  const std::string type = option.get_type_name();  // `dot|mermaid`, or `FORMAT:{dot,mermaid}`
  const auto begin = type.find('{');
  const bool listed = begin != std::string::npos;
  std::istringstream list(listed ? type.substr(begin + 1, type.find('}') - begin - 1) : type);
  std::vector<std::string> words;
  for (std::string word; std::getline(list, word, listed ? ',' : '|');) {
    words.push_back(word.substr(0, word.find("->")));
  }
  return listed || words.size() > 1 ? words : std::vector<std::string>();
}

std::vector<std::string> option_names(const CLI::Option& option) {
  std::vector<std::string> names;
  for (const std::string& name : option.get_lnames()) names.push_back("--" + name);
  for (const std::string& name : option.get_snames()) names.push_back("-" + name);
  return names;
}

bool takes_value(const CLI::Option& option) { return option.get_items_expected_max() > 0; }

}  // namespace profilec::cli
