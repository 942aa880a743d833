// JSON-RPC 2.0 over frames: who asks, who is answered, what was cancelled. Knows nothing of the language.
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <iosfwd>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <thread>

#include "compiler/lsp/json.hpp"

namespace profilec::lsp {

// The error codes of JSON-RPC and of the Language Server Protocol that we answer with.
enum ErrorCode {
  kParseError = -32700,
  kInvalidRequest = -32600,
  kMethodNotFound = -32601,
  kInvalidParams = -32602,
  kInternalError = -32603,
  kServerNotInitialized = -32002,
  kRequestFailed = -32803,
  kRequestCancelled = -32800,
};

// What a request may end in besides a result. Thrown by handlers, caught where requests are answered.
struct Refused {
  int code = kRequestFailed;
  std::string message;
};

// nlohmann::json moves without throwing, which clang-tidy does not see.
struct Message {  // NOLINT(bugprone-exception-escape)
  Json id;        // null: a notification
  std::string method;
  Json params;
  bool request() const { return !id.is_null(); }
};

// One end of a connection. A thread of its own reads, so that a request can be cancelled while it waits.
class Connection {
 public:
  // `last` is the method after which nothing is read any more.
  Connection(std::istream& in, std::ostream& out, std::string last);
  ~Connection();
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  // The next request or notification; nothing at the end of the stream. Answers what is malformed or
  // cancelled itself. Answers of the client are passed over.
  std::optional<Message> next();
  // Whether a message waits.
  bool pending();
  // Whether a waiting or running request was cancelled.
  bool cancelled(const Json& id);

  void answer(const Json& id, Json result);
  void refuse(const Json& id, int code, std::string_view message);
  void notify(std::string_view method, const Json& params);
  void notify_text(std::string_view method, const std::string& params);  // JSON already
  void request(std::string_view method, Json params);                    // the answer is not waited for

 private:
  void read();
  bool take(const std::string& text);  // whether it was the last message
  void push(Message message);
  void cancel(const std::string& id);
  void ended(const Json& id);
  void send(const Json& message);

  std::istream& in_;
  std::ostream& out_;
  std::string last_;
  std::mutex writing_;
  int requests_ = 0;
  std::mutex mutex_;
  std::condition_variable arrived_;
  std::deque<Message> waiting_;
  std::string running_;              // the id of the request that was taken up last, until it is answered
  std::set<std::string> cancelled_;  // ids of requests that wait or run
  bool ended_ = false;
  std::thread reader_;
};

}  // namespace profilec::lsp
