#include "compiler/diagnostics/json.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>

#include "compiler/diagnostics/places.hpp"

namespace profilec {
namespace {

using Json = nlohmann::ordered_json;

Json position(const SourceSet& sources, FileId file, std::uint32_t offset) {
  const Position at = sources.position(file, offset);
  return {{"line", at.line}, {"column", at.column}, {"offset", at.offset}};
}

void put_place(Json& object, const SourceSet& sources, Span span) {
  if (!is_known(sources, span)) {
    object["file"] = nullptr;
    object["range"] = nullptr;
    return;
  }
  object["file"] = sources.file(span.file).name;
  // Where nothing is said, the catalog's folder.
  if (sources.file(span.file).in_tree) object["relativeTo"] = "root";
  object["range"] = {{"start", position(sources, span.file, span.begin)},
                     {"end", position(sources, span.file, std::max(span.begin, span.end))}};
}

// Of a Label or an Edit.
template <class Item>
Json place_and_text(const SourceSet& sources, const Item& item) {
  Json object = Json::object();
  put_place(object, sources, item.span);
  object["text"] = item.text;
  return object;
}

Json labels(const SourceSet& sources, const Diagnostic& one) {
  Json list = Json::array();
  for (const Label& label : one.labels) list.push_back(place_and_text(sources, label));
  for (const std::string& note : one.notes) list.push_back(place_and_text(sources, Label{Span{}, note}));
  return list;
}

Json fixes(const SourceSet& sources, const Diagnostic& one) {
  Json list = Json::array();
  for (const Fix& fix : one.fixes) {
    Json edits = Json::array();
    for (const Edit& edit : fix.edits) edits.push_back(place_and_text(sources, edit));
    Json object = Json::object();
    object["title"] = fix.title;
    object["edits"] = std::move(edits);
    list.push_back(std::move(object));
  }
  return list;
}

Json diagnostic(const SourceSet& sources, const Diagnostic& one) {
  Json object = Json::object();
  object["code"] = code_name(one.code);
  object["severity"] = severity_name(one.severity());
  object["message"] = one.message;
  put_place(object, sources, one.place());
  object["labels"] = labels(sources, one);
  object["help"] = one.help;
  object["fixes"] = fixes(sources, one);
  object["profiles"] = one.profiles;
  object["fork"] = one.fork.empty() ? Json(nullptr) : Json(one.fork);
  return object;
}

}  // namespace

std::string render_json(const SourceSet& sources, const Findings& diagnostics) {
  Json list = Json::array();
  for (const Diagnostic& one : diagnostics) list.push_back(diagnostic(sources, one));
  Json log = Json::object();
  log["diagnostics"] = std::move(list);
  return log.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace profilec
