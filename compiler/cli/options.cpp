#include "compiler/cli/options.hpp"

#include <fmt/format.h>
#include <fmt/ostream.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <filesystem>
#include <functional>
#include <map>
#include <ostream>

#include "compiler/cli/commands.hpp"
#include "compiler/cli/definition.hpp"
#include "compiler/driver/version.hpp"
#include "compiler/source/text.hpp"

namespace profilec::cli {
namespace {

using Command = int (*)(const Options&, World&);

const std::map<std::string, Format> kFormats{
    {"human", Format::human}, {"json", Format::json}, {"sarif", Format::sarif}, {"github", Format::github}};
const std::map<std::string, Color> kColors{
    {"auto", Color::automatic}, {"always", Color::always}, {"never", Color::never}};

constexpr const char* kAboutCatalog = "-C DIR, -o ROOT, --fork FORK, --profile PROFILE, --notes and others";

// Refuses a word that is none of `values`, in one sentence.
CLI::Validator one_of(const std::vector<std::string>& values) {
  return {[values](std::string& word) {
            if (std::find(values.begin(), values.end(), word) != values.end()) return std::string();
            const auto near = nearest(word, std::vector<std::string_view>(values.begin(), values.end()));
            return near.empty() ? fmt::format("`{}` is none of {}", word, fmt::join(values, ", "))
                                : fmt::format("`{}` is none of {}; did you mean `{}`?", word,
                                              fmt::join(values, ", "), near.front());
          },
          ""};
}

class CommandLine {
 public:
  explicit CommandLine(Options& options) : options_(options) {
    app_.name("profilec");
    app_.description(
        "Compiles a catalog of `.profile` sources into the app-of-apps tree that Argo CD deploys, and\n"
        "proves first that every profile is closed, ordered and confined.");
    app_.footer(
        "Examples:\n"
        "  profilec check profiles/ai-dev          is the platform right?\n"
        "  profilec build profiles/ai-dev          write layers/, roots/ and projects/\n"
        "  profilec explain P0402                  what a diagnostic means\n"
        "Exit status: 0 fine; 1 errors in the sources; 2 wrong usage; 3 the environment failed.");
    app_.set_version_flag("--version", std::string("profilec ") + kVersion);
    app_.require_subcommand(1);
    app_.fallthrough();
    global_options();
    commands();
  }

  CLI::App& app() { return app_; }

 private:
  void global_options() {
    app_.add_option("-C", options_.folder, "the catalog's folder (default: the current one)")
        ->type_name("DIR");
    app_.add_option("-o", options_.root,
                    "the repository's root, into which `tree` is resolved\n"
                    "(default: the nearest folder above the catalog with .git, else the current one)")
        ->type_name("ROOT");
    app_.add_option("--fork", options_.forks, "this fork instead of the catalog itself")
        ->type_name("FORK")
        ->allow_extra_args(false);
    app_.add_option("--profile", options_.profile, "only what this profile holds")->type_name("PROFILE");
    app_.add_option_function<std::string>(
            "--diagnostics", [this](const std::string& word) { options_.format = kFormats.at(word); },
            "the form of what is said on standard error")
        ->check(one_of({"human", "json", "sarif", "github"}))
        ->type_name("human|json|sarif|github");
    app_.add_flag("--notes", options_.notes, "show notes too");
    app_.add_flag("--deny-warnings", options_.deny_warnings, "a warning fails the command");
    app_.add_option_function<std::string>(
            "--color", [this](const std::string& word) { options_.color = kColors.at(word); },
            "colour; auto: on a terminal")
        ->check(one_of({"auto", "always", "never"}))
        ->type_name("auto|always|never");
    app_.add_flag("-q,--quiet", options_.quiet, "errors only, no summary");
  }

  // `also`: which of the options that stand before and after every command say something here.
  CLI::App* command(const std::string& name, const std::string& description, const std::string& examples,
                    const std::string& also = "") {
    CLI::App* sub = app_.add_subcommand(name, description);
    const std::string more = also.empty() ? "" : "\nAlso: " + also + "; see `profilec --help`";
    sub->footer("Examples:\n" + examples + more);
    sub->callback([this, name] { options_.command = name; });
    return sub;
  }

  void folder(CLI::App* sub) { sub->add_option("DIR", options_.folder, "the catalog's folder, as with -C"); }

  void commands() {
    folder(
        command("init", "begin a catalog: a small one that compiles and explains itself",
                "  profilec init                           in this folder, which has no `.profile` file yet\n"
                "  profilec init profiles/shop"));

    build_command();
    question_commands();

    CLI::App* fmt =
        command("fmt", "bring sources into the one form",
                "  profilec fmt profiles                   every `.profile` file below the folder\n"
                "  profilec fmt --check .                  list what would change; exit 1 if anything does\n"
                "  profilec fmt - < app.profile            standard input to standard output");
    fmt->add_option("PATH", options_.paths, "files and folders; `-` is standard input")->required();
    fmt->add_flag("--check", options_.check, "change nothing; list what would change");
    fmt->add_flag("--diff", options_.diff, "change nothing; show what would change");

    command("lsp", "the language server, over standard input and output",
            "  profilec lsp                            started by an editor: see docs/editors.md")
        ->add_flag("--stdio")
        ->description("the only way there is; for editors that insist on saying it");

    command("completion", "what a shell needs to complete profilec's commands, options and names",
            "  source <(profilec completion bash)      in ~/.bashrc; the same with zsh in ~/.zshrc\n"
            "  profilec completion fish | source       in ~/.config/fish/config.fish")
        ->add_option("SHELL", options_.subject, "the shell it is for")
        ->check(one_of({"bash", "zsh", "fish"}))
        ->type_name("bash|zsh|fish")
        ->required();
    command("man", "this program's manual page", "  profilec man | man -l -");
  }

  void build_command() {
    CLI::App* build =
        command("build", "check the catalog and write its tree",
                "  profilec build                          the catalog in this folder\n"
                "  profilec build profiles/ai-dev -o .     into the repository around it\n"
                "  profilec build --all-forks -j 4         a tree for each fork\n"
                "  profilec build --check                  is the tree in the repository up to date?",
                kAboutCatalog);
    folder(build);
    build->add_flag("--all-forks", options_.all_forks, "the catalog and all its forks");
    build->add_flag("--check", options_.check,
                    "write nothing; show what differs and exit 1 if anything does");
    build->add_flag("--adopt", options_.adopt, "take over files that are in the way");
    build
        ->add_option("--shard", options_.shard,
                     "of the trees asked for only the I-th of N even shares, by name")
        ->type_name("I/N");
    build->add_option("--depfile", options_.depfile, "write what was read, as Make and Ninja want it")
        ->type_name("FILE");
    build->add_option("-j", options_.jobs, "trees written at the same time")
        ->type_name("N")
        ->check(CLI::Range(1, 256));
  }

  // What only reads.
  void question_commands() {
    folder(command("check", "say what is wrong with the catalog and all its forks",
                   "  profilec check profiles/ai-dev\n"
                   "  profilec check --notes                  what is worth knowing, too\n"
                   "  profilec check --diagnostics github     annotations in a pull request",
                   kAboutCatalog));

    CLI::App* roots =
        command("roots", "the files to apply for a profile, in order: projects first, then roots",
                "  profilec roots serving | xargs -n1 kubectl apply -f\n"
                "  profilec roots --reverse                in the order of taking it down",
                kAboutCatalog);
    roots->add_option("PROFILE", options_.subject, "default: the default profile");
    roots->add_flag("--reverse", options_.reverse, "roots first, last to first, then projects");

    command("why", "why an app is where it is: layer, wave, placement, who needs it, what it needs",
            "  profilec why gateway-api-crds -C profiles/ai-dev", kAboutCatalog)
        ->add_option("APP", options_.subject, "the app")
        ->required();

    CLI::App* describe = command("describe", "profiles, layers, apps, order and sources",
                                 "  profilec describe -C profiles/ai-dev\n"
                                 "  profilec describe --format json | jq '.apps[].name'",
                                 kAboutCatalog);
    describe->add_option("--format", options_.output_format, "for people or for programs")
        ->check(one_of({"table", "json"}))
        ->default_str("table")
        ->type_name("table|json");

    CLI::App* graph = command("graph", "layers, apps and what they need, as a graph",
                              "  profilec graph | dot -Tsvg > platform.svg\n"
                              "  profilec graph --format mermaid --profile serving",
                              kAboutCatalog);
    graph->add_option("--format", options_.output_format, "for Graphviz or for Markdown")
        ->check(one_of({"dot", "mermaid"}))
        ->default_str("dot")
        ->type_name("dot|mermaid");

    command("explain", "what a diagnostic means, with an example", "  profilec explain P0402")
        ->add_option("CODE", options_.subject, "such as P0402; `all` lists them")
        ->required();
  }

  Options& options_;
  CLI::App app_;
};

const std::map<std::string, Command> kCommands{
    {"build", build},       {"check", check}, {"roots", roots},          {"why", why},
    {"describe", describe}, {"graph", graph}, {"explain", explain},      {"lsp", lsp},
    {"fmt", cli::fmt},      {"init", init},   {"completion", completion}};

}  // namespace

Setting settle(const Options& options, World& world) {
  Setting setting;
  setting.folder = options.folder.empty() ? "." : options.folder;
  const std::string folder = world.disk.canonical(setting.folder);
  setting.root = options.root.empty() ? repository_above(world.disk, folder) : options.root;
  if (setting.root.empty()) setting.root = ".";
  setting.named_root = setting.root;
  if (options.root.empty() && setting.root.starts_with('/') && !setting.folder.starts_with('/'))
    setting.named_root =
        std::filesystem::path(setting.root).lexically_relative(world.disk.canonical(".")).string();
  std::string root = world.disk.canonical(setting.root);
  // With the tree elsewhere, sources are still named as their own repository names them.
  if (folder.rfind(root + "/", 0) != 0) root = repository_above(world.disk, folder);
  if (!root.empty() && folder.rfind(root + "/", 0) == 0)
    setting.report.prefix = folder.substr(root.size() + 1);
  setting.report.format = options.format;
  setting.report.notes = options.notes;
  setting.report.deny_warnings = options.deny_warnings;
  setting.report.quiet = options.quiet;
  const auto coloured = [&](bool terminal) {
    return options.color == Color::always ||
           (options.color == Color::automatic && terminal && !world.no_color);
  };
  setting.report.colour = coloured(world.err_is_terminal);
  setting.color_out = coloured(world.out_is_terminal);
  return setting;
}

namespace {

// A first word that is no command; empty where there is none.
std::string unknown_command(const CLI::App& app, const std::vector<std::string>& words) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    const CLI::Option* option = find_option(app, words[i]);
    if (option != nullptr && takes_value(*option)) {
      ++i;
    } else if (words[i].empty() || words[i].front() != '-') {
      const std::vector<const CLI::App*> known = commands_of(app);
      const auto same = [&](const CLI::App* command) { return command->get_name() == words[i]; };
      return std::any_of(known.begin(), known.end(), same) ? std::string() : words[i];
    }
  }
  return {};
}

int refuse_command(const CLI::App& app, const std::string& word, World& world) {
  std::vector<std::string_view> known;
  for (const CLI::App* command : commands_of(app)) known.push_back(command->get_name());
  const auto near = nearest(word, known);
  world.err << "profilec: there is no command `" << word << "`; "
            << (near.empty() ? std::string("`profilec --help` lists them")
                             : "did you mean `" + near.front() + "`?")
            << "\n";
  return kUsage;
}

}  // namespace

int run(int argc, const char* const* argv, World& world) {
  const std::vector<std::string> words(argv + 1, argv + argc);
  Options options;
  CommandLine line(options);
  if (!words.empty() && words.front() == "__complete") {
    complete(line.app(), options, std::span(words).subspan(1), world);
    return kFine;
  }
  if (const std::string word = unknown_command(line.app(), words); !word.empty()) {
    return refuse_command(line.app(), word, world);
  }
  try {
    line.app().parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    const int status = line.app().exit(error, world.out, world.err);
    return status == 0 ? kFine : kUsage;
  }
  if (options.command == "man") {
    world.out << manual_page(line.app());
    return kFine;
  }
  const CLI::Option* folder = line.app().get_subcommands().front()->get_option_no_throw("DIR");
  if (folder != nullptr && folder->count() > 0 && line.app().get_option("-C")->count() > 0) {
    world.err << "profilec: -C and DIR both name the catalog's folder\n";
    return kUsage;
  }
  return kCommands.at(options.command)(options, world);
}

}  // namespace profilec::cli
