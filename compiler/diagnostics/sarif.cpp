#include "compiler/diagnostics/sarif.hpp"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <string_view>
#include <utility>

#include "compiler/diagnostics/places.hpp"
#include "compiler/source/ascii.hpp"

namespace profilec {
namespace {

using Json = nlohmann::ordered_json;

constexpr const char* kSchema = "https://json.schemastore.org/sarif-2.1.0.json";
constexpr const char* kRoot = "%SRCROOT%";

Json message(std::string_view text) { return {{"text", text}}; }

// SARIF's own levels have the names of our severities.
std::string_view level(Severity severity) { return severity_name(severity); }

// "two Helm releases of one name" -> "TwoHelmReleasesOfOneName"
std::string rule_name(std::string_view title) {
  std::string name;
  bool begins = true;
  for (const char c : title) {
    if (!is_alphanumeric(c)) {
      begins = begins || c != '\'';
      continue;
    }
    name += begins ? upper(c) : c;
    begins = false;
  }
  return name;
}

std::string_view first_paragraph(std::string_view text) { return text.substr(0, text.find("\n\n")); }

std::string one_line(std::string_view text) {
  std::string line(text);
  std::replace(line.begin(), line.end(), '\n', ' ');
  return line;
}

Json rule(const CodeInfo& entry) {
  Json object = Json::object();
  object["id"] = code_name(entry.code);
  object["name"] = rule_name(entry.title);
  object["shortDescription"] = message(entry.title);
  object["fullDescription"] = message(one_line(first_paragraph(entry.text)));
  object["help"] = {{"text", entry.text}, {"markdown", entry.text}};
  object["defaultConfiguration"] = {{"level", level(entry.severity)}};
  return object;
}

class SarifWriter {
 public:
  SarifWriter(const SourceSet& sources, const SarifOptions& options) : sources_(sources), options_(options) {}

  Json result(const Diagnostic& one, std::size_t rule_index) const {
    Json object = Json::object();
    object["ruleId"] = code_name(one.code);
    object["ruleIndex"] = rule_index;
    object["level"] = level(one.severity());
    object["message"] = message(text(one));
    put_locations(object, one);
    if (Json fixes = all_fixes(one); !fixes.empty()) object["fixes"] = std::move(fixes);
    put_properties(object, one);
    return object;
  }

 private:
  // Many viewers show the message alone, so it holds what to do.
  static std::string text(const Diagnostic& one) {
    std::string all = one.message;
    for (const std::string& note : one.notes) all += "\nnote: " + note;
    if (!one.fork.empty()) all += "\nnote: in fork `" + one.fork + "`";
    for (const std::string& help : one.help) all += "\nhelp: " + help;
    return all;
  }

  Json artifact(FileId id) const {
    const SourceFile& file = sources_.file(id);
    if (file.library) return {{"uri", path_uri(file.name)}};
    const std::string path = file.in_tree ? file.name : path_below(options_.prefix, file.name);
    return {{"uri", path_uri(path)}, {"uriBaseId", kRoot}};
  }

  Json region(Span span) const {
    const Position begin = sources_.position(span.file, span.begin);
    const Position end = sources_.position(span.file, std::max(span.begin, span.end));
    return {{"startLine", begin.line},
            {"startColumn", begin.utf16 + 1},
            {"endLine", end.line},
            {"endColumn", end.utf16 + 1}};
  }

  Json location(const Label& label) const {
    Json object = Json::object();
    object["physicalLocation"] = {{"artifactLocation", artifact(label.span.file)},
                                  {"region", region(label.span)}};
    if (!label.text.empty()) object["message"] = message(label.text);
    return object;
  }

  void put_locations(Json& object, const Diagnostic& one) const {
    Json related = Json::array();
    for (const Label& label : one.labels) {
      if (!is_known(sources_, label.span)) continue;
      if (&label == &one.labels.front()) {
        object["locations"] = Json::array({location(label)});
        continue;
      }
      Json place = Json::object();
      place["id"] = related.size() + 1;
      place.update(location(label));
      related.push_back(std::move(place));
    }
    if (!related.empty()) object["relatedLocations"] = std::move(related);
  }

  Json all_fixes(const Diagnostic& one) const {
    Json list = Json::array();
    for (const Fix& fix : one.fixes) {
      const bool applies =
          !fix.edits.empty() && std::all_of(fix.edits.begin(), fix.edits.end(), [&](const Edit& edit) {
            return is_known(sources_, edit.span) && !sources_.file(edit.span.file).library;
          });
      if (applies) list.push_back({{"description", message(fix.title)}, {"artifactChanges", changes(fix)}});
    }
    return list;
  }

  // The edits of a fix, one change for each file, files in the order of their first edit.
  Json changes(const Fix& fix) const {
    Json list = Json::array();
    std::map<FileId, std::size_t> index;
    for (const Edit& edit : fix.edits) {
      const auto [at, added] = index.try_emplace(edit.span.file, list.size());
      if (added) {
        list.push_back({{"artifactLocation", artifact(edit.span.file)}, {"replacements", Json::array()}});
      }
      list[at->second]["replacements"].push_back(
          {{"deletedRegion", region(edit.span)}, {"insertedContent", message(edit.text)}});
    }
    return list;
  }

  static void put_properties(Json& object, const Diagnostic& one) {
    Json bag = Json::object();
    if (!one.profiles.empty()) bag["profiles"] = one.profiles;
    if (!one.fork.empty()) bag["fork"] = one.fork;
    if (!bag.empty()) object["properties"] = std::move(bag);
  }

  const SourceSet& sources_;
  const SarifOptions& options_;
};

Json driver(const SarifOptions& options, const std::set<Code>& used) {
  Json rules = Json::array();
  for (const Code code : used) rules.push_back(rule(info(code)));
  Json object = Json::object();
  object["name"] = "profilec";
  if (!options.version.empty()) object["version"] = options.version;
  object["rules"] = std::move(rules);
  return object;
}

}  // namespace

std::string render_sarif(const SourceSet& sources, const Findings& diagnostics, const SarifOptions& options) {
  std::set<Code> used;
  for (const Diagnostic& one : diagnostics) used.insert(one.code);
  const SarifWriter writer(sources, options);
  Json results = Json::array();
  for (const Diagnostic& one : diagnostics) {
    const auto rule_index = static_cast<std::size_t>(std::distance(used.begin(), used.find(one.code)));
    results.push_back(writer.result(one, rule_index));
  }
  Json run = Json::object();
  run["tool"]["driver"] = driver(options, used);
  run["originalUriBaseIds"][kRoot]["description"] = message("the root of the repository");
  run["columnKind"] = "utf16CodeUnits";
  run["results"] = std::move(results);
  Json log = Json::object();
  log["$schema"] = kSchema;
  log["version"] = "2.1.0";
  log["runs"] = Json::array({std::move(run)});
  return log.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace profilec
