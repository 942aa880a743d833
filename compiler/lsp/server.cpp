#include "compiler/lsp/server.hpp"

#include <exception>
#include <functional>
#include <map>

#include "compiler/driver/version.hpp"
#include "compiler/lsp/methods.hpp"
#include "compiler/lsp/rpc.hpp"

namespace profilec::lsp {
namespace {

using Method = Json (*)(Workspace&, const Json&);

const std::map<std::string, Method>& methods() {
  static const std::map<std::string, Method> table{
      {"textDocument/hover", hover},
      {"textDocument/definition", definition},
      {"textDocument/references", references},
      {"textDocument/documentHighlight", document_highlight},
      {"textDocument/prepareRename", prepare_rename},
      {"textDocument/rename", rename},
      {"textDocument/completion", completion},
      {"textDocument/documentSymbol", document_symbols},
      {"workspace/symbol", workspace_symbols},
      {"textDocument/codeAction", code_actions},
      {"textDocument/semanticTokens/full", semantic_tokens},
      {"textDocument/inlayHint", inlay_hints},
      {"textDocument/foldingRange", folding_ranges},
      {"textDocument/formatting", formatting},
      {"textDocument/documentLink", document_links},
  };
  return table;
}

// The value at a path of keys, or null.
Json at(const Json& json, std::initializer_list<const char*> keys) {
  const Json* value = &json;
  for (const char* key : keys) {
    if (!value->is_object() || !value->contains(key)) return nullptr;
    value = &(*value)[key];
  }
  return *value;
}

Json capabilities(Encoding encoding) {
  return {{"positionEncoding", encoding == Encoding::utf8 ? "utf-8" : "utf-16"},
          {"textDocumentSync", {{"openClose", true}, {"change", 2}, {"save", true}}},
          {"hoverProvider", true},
          {"definitionProvider", true},
          {"referencesProvider", true},
          {"documentHighlightProvider", true},
          {"documentSymbolProvider", true},
          {"workspaceSymbolProvider", true},
          {"renameProvider", {{"prepareProvider", true}}},
          {"completionProvider", {{"triggerCharacters", {" ", "\"", "{", ",", "/", "`", "(", "["}}}},
          {"codeActionProvider", {{"codeActionKinds", {"quickfix", "refactor"}}}},
          {"semanticTokensProvider", {{"legend", semantic_legend()}, {"full", true}}},
          {"inlayHintProvider", true},
          {"foldingRangeProvider", true},
          {"documentFormattingProvider", true},
          {"documentLinkProvider", {{"resolveProvider", false}}}};
}

constexpr const char* kNotTheProtocol = "the parameters are not those of the protocol";

class Server {
 public:
  Server(std::istream& in, std::ostream& out, FileSystem& disk, const std::string& cache)
      : connection_(in, out, "exit"), workspace_(disk, cache) {}

  int run() {
    while (const auto message = connection_.next()) {
      if (message->method == "exit") return state_ == State::shut_down ? 0 : 1;
      if (message->request()) {
        // An answer may rest on what changed: the client learns of that first.
        if (workspace_.dirty()) publish();
        request(*message);
      } else {
        notification(*message);
      }
      // While more is waiting, what it changes is taken in first: the last text is what counts.
      if (workspace_.dirty() && !connection_.pending()) publish();
    }
    return 1;
  }

 private:
  enum class State { created, running, shut_down };

  void request(const Message& message) {
    try {
      if (message.method == "initialize") return initialize(message);
      if (state_ == State::created)
        return connection_.refuse(message.id, kServerNotInitialized, "the server is not initialized");
      if (state_ == State::shut_down)
        return connection_.refuse(message.id, kInvalidRequest, "the server is shut down");
      if (message.method == "shutdown") {
        state_ = State::shut_down;
        return connection_.answer(message.id, nullptr);
      }
      const auto method = methods().find(message.method);
      if (method == methods().end())
        return connection_.refuse(message.id, kMethodNotFound, "no method `" + message.method + "`");
      Json result = method->second(workspace_, message.params);
      if (connection_.cancelled(message.id))
        return connection_.refuse(message.id, kRequestCancelled, "cancelled");
      connection_.answer(message.id, std::move(result));
    } catch (const Refused& refused) {
      connection_.refuse(message.id, refused.code, refused.message);
    } catch (const Json::exception&) {
      connection_.refuse(message.id, kInvalidParams, kNotTheProtocol);
    } catch (const std::exception& error) {
      connection_.refuse(message.id, kInternalError, error.what());
    }
  }

  void initialize(const Message& message) {
    if (state_ != State::created)
      return connection_.refuse(message.id, kInvalidRequest, "the server is initialized already");
    const Json& client = at(message.params, {"capabilities"});
    Settings& settings = workspace_.settings;
    const Json encodings = at(client, {"general", "positionEncodings"});
    // The client's order is its preference; UTF-16 where it has none.
    for (const Json& encoding : encodings) {
      if (encoding == "utf-16") break;
      if (encoding != "utf-8") continue;
      settings.encoding = Encoding::utf8;
      break;
    }
    settings.snippets =
        at(client, {"textDocument", "completion", "completionItem", "snippetSupport"}) == true;
    settings.document_changes = at(client, {"workspace", "workspaceEdit", "documentChanges"}) == true;
    settings.change_annotations =
        at(client, {"workspace", "workspaceEdit", "changeAnnotationSupport"}).is_object();
    watch_ = at(client, {"workspace", "didChangeWatchedFiles", "dynamicRegistration"}) == true;
    state_ = State::running;
    connection_.answer(message.id, {{"capabilities", capabilities(settings.encoding)},
                                    {"serverInfo", {{"name", "profilec"}, {"version", kVersion}}}});
  }

  void notification(const Message& message) {
    if (state_ != State::running) return;
    try {
      notified(message.method, message.params);
    } catch (const Json::exception&) {
      connection_.notify("window/logMessage",
                         {{"type", 1}, {"message", message.method + ": " + kNotTheProtocol}});
    } catch (const std::exception& error) {
      connection_.notify("window/logMessage",
                         {{"type", 1}, {"message", message.method + ": " + error.what()}});
    }
  }

  void notified(const std::string& method, const Json& params) {
    if (method == "initialized") return watch();
    if (method == "workspace/didChangeWatchedFiles") {
      std::vector<std::string> uris;
      for (const Json& change : params.at("changes")) uris.push_back(change.at("uri").get<std::string>());
      return workspace_.watched(uris);
    }
    if (method.rfind("textDocument/did", 0) != 0) return;
    const Json& document = params.at("textDocument");
    const std::string uri = document.at("uri").get<std::string>();
    const Json version = at(document, {"version"});
    const std::int64_t number = version.is_number_integer() ? version.get<std::int64_t>() : 0;
    if (method == "textDocument/didOpen")
      workspace_.open(uri, document.at("text").get<std::string>(), number);
    if (method == "textDocument/didChange") workspace_.change(uri, params.at("contentChanges"), number);
    if (method == "textDocument/didSave") workspace_.save(uri);
    if (method == "textDocument/didClose") workspace_.close(uri);
  }

  void watch() {
    if (!watch_) return;
    connection_.request("client/registerCapability",
                        {{"registrations",
                          Json::array({{{"id", "watch"},
                                        {"method", "workspace/didChangeWatchedFiles"},
                                        {"registerOptions",
                                         {{"watchers", Json::array({{{"globPattern", "**/*.profile"}},
                                                                    {{"globPattern", "**/*.yaml"}}})}}}}})}});
  }

  void publish() {
    try {
      for (const std::string& params : workspace_.publish())
        connection_.notify_text("textDocument/publishDiagnostics", params);
    } catch (const std::exception& error) {
      connection_.notify("window/logMessage", {{"type", 1}, {"message", error.what()}});
    }
  }

  Connection connection_;
  Workspace workspace_;
  State state_ = State::created;
  bool watch_ = false;
};

}  // namespace

int serve(std::istream& in, std::ostream& out, FileSystem& disk, const std::string& cache) {
  return Server(in, out, disk, cache).run();
}

}  // namespace profilec::lsp
