// What is generated from the definition of the command line itself, so that nothing of it is said twice: the
// manual page, and the words that a shell offers.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/cli/options.hpp"

namespace CLI {
class App;
class Option;
}  // namespace CLI

namespace profilec::cli {

// The commands, in the order in which they were defined.
std::vector<const CLI::App*> commands_of(const CLI::App& app);
// The option that is given by this name; null where there is none.
const CLI::Option* find_option(const CLI::App& app, const std::string& name);

// What the help shows as the option's value, such as `DIR`; of a positional its name. It is also what
// completion goes by.
std::string value_name(const CLI::Option& option);
// The words that an option takes, where they are a few fixed ones; else empty.
std::vector<std::string> choices(const CLI::Option& option);
// The names by which an option is given, the long ones first: `--quiet`, `-q`.
std::vector<std::string> option_names(const CLI::Option& option);
bool takes_value(const CLI::Option& option);

// The manual page, for groff's `man` macros.
std::string manual_page(const CLI::App& app);

// `profilec __complete INDEX WORD...`: prints what could stand at the word of that number, the words being
// those after `profilec` and counting from 1. One candidate a line, then a tab and what it is; the line
// `:files` or
// `:directories` leaves it to the shell. Silent where it does not know. `options` is what `app` parses into.
void complete(CLI::App& app, const Options& options, std::span<const std::string> arguments, World& world);

}  // namespace profilec::cli
