#include "compiler/lsp/rpc.hpp"

#include <algorithm>
#include <istream>
#include <ostream>

#include "compiler/lsp/transport.hpp"

namespace profilec::lsp {
Connection::Connection(std::istream& in, std::ostream& out, std::string last)
    : in_(in), out_(out), last_(std::move(last)), reader_([this] { read(); }) {}

Connection::~Connection() { reader_.join(); }

void Connection::read() {
  for (;;) {
    Frame frame = read_frame(in_);
    if (frame.kind == Frame::Kind::end) break;
    if (frame.kind == Frame::Kind::malformed) {
      refuse(nullptr, kParseError, frame.text);
      continue;
    }
    if (take(frame.text)) break;
  }
  const std::lock_guard lock(mutex_);
  ended_ = true;
  arrived_.notify_all();
}

bool Connection::take(const std::string& text) {
  Json json = Json::parse(text, nullptr, false);
  const auto bad = [&](int code, std::string_view why) { return refuse(nullptr, code, why), false; };
  if (json.is_discarded()) return bad(kParseError, "the message is no JSON");
  if (!json.is_object()) return bad(kInvalidRequest, "the message is no object");
  const bool answer = json.contains("result") || json.contains("error");
  if (!json.contains("method")) return answer ? false : bad(kInvalidRequest, "the message has no method");
  Message message;
  if (json.contains("id")) message.id = json["id"];
  if (!json["method"].is_string() || message.id.is_structured())
    return bad(kInvalidRequest, "the method or the id is of the wrong type");
  message.method = json["method"];
  if (json.contains("params")) message.params = std::move(json["params"]);
  if (message.method == "$/cancelRequest") {
    if (message.params.is_object() && message.params.contains("id")) cancel(message.params["id"].dump());
    return false;
  }
  const bool last = message.method == last_;
  push(std::move(message));
  return last;
}

// A request that was answered, or never came, leaves no trace: its id may be used again.
void Connection::cancel(const std::string& id) {
  const std::lock_guard lock(mutex_);
  const bool waits = std::any_of(waiting_.begin(), waiting_.end(), [&](const Message& message) {
    return message.request() && message.id.dump() == id;
  });
  if (waits || running_ == id) cancelled_.insert(id);
}

void Connection::ended(const Json& id) {
  const std::lock_guard lock(mutex_);
  running_.clear();
  cancelled_.erase(id.dump());
}

void Connection::push(Message message) {
  const std::lock_guard lock(mutex_);
  waiting_.push_back(std::move(message));
  arrived_.notify_all();
}

std::optional<Message> Connection::next() {
  for (;;) {
    Message message;
    {
      std::unique_lock lock(mutex_);
      arrived_.wait(lock, [this] { return ended_ || !waiting_.empty(); });
      if (waiting_.empty()) return std::nullopt;
      message = std::move(waiting_.front());
      waiting_.pop_front();
      if (message.request()) running_ = message.id.dump();
    }
    if (!message.request() || !cancelled(message.id)) return message;
    refuse(message.id, kRequestCancelled, "cancelled");
  }
}

bool Connection::pending() {
  const std::lock_guard lock(mutex_);
  return !waiting_.empty();
}

bool Connection::cancelled(const Json& id) {
  const std::lock_guard lock(mutex_);
  return cancelled_.erase(id.dump()) != 0;
}

void Connection::answer(const Json& id, Json result) {
  ended(id);
  send({{"jsonrpc", "2.0"}, {"id", id}, {"result", std::move(result)}});
}

void Connection::refuse(const Json& id, int code, std::string_view message) {
  if (!id.is_null()) ended(id);
  send({{"jsonrpc", "2.0"}, {"id", id}, {"error", {{"code", code}, {"message", message}}}});
}

void Connection::notify(std::string_view method, const Json& params) {
  notify_text(method, json_text(params));
}

void Connection::notify_text(std::string_view method, const std::string& params) {
  const std::lock_guard lock(writing_);
  write_frame(out_, "{\"jsonrpc\":\"2.0\",\"method\":" + json_text(method) + ",\"params\":" + params + "}");
}

void Connection::request(std::string_view method, Json params) {
  send({{"jsonrpc", "2.0"},
        {"id", "profilec-" + std::to_string(++requests_)},
        {"method", method},
        {"params", std::move(params)}});
}

void Connection::send(const Json& message) {
  const std::lock_guard lock(writing_);
  write_frame(out_, json_text(message));
}

}  // namespace profilec::lsp
