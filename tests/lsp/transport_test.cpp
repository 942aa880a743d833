// Frames and JSON-RPC: what a client may get wrong must not end the server.
#include "compiler/lsp/transport.hpp"

#include <gtest/gtest.h>

#include <future>
#include <sstream>
#include <utility>

#include "compiler/lsp/rpc.hpp"
#include "compiler/lsp/server.hpp"
#include "tests/lsp/support.hpp"

namespace profilec::lsp {
namespace {

std::string raw_frame(const std::string& body) {
  return "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
}
std::string frame(const Json& body) { return raw_frame(body.dump()); }

std::vector<Json> frames(const std::string& bytes) {
  std::istringstream in(bytes);
  std::vector<Json> out;
  for (Frame one = read_frame(in); one.kind != Frame::Kind::end; one = read_frame(in))
    out.push_back(Json::parse(one.text));
  return out;
}

struct Served {
  int status;
  std::vector<Json> said;
  // The answer to the request of that id.
  Json answer(const Json& id) const {
    for (const Json& one : said) {
      if (one.contains("id") && one["id"] == id) return one;
    }
    return nullptr;
  }
};

Served serve_all(const std::string& bytes) {
  const TestFolder folder;
  const auto disk = profilec::disk();
  std::istringstream in(bytes);
  std::ostringstream out;
  const int status = serve(in, out, *disk, folder.path() + "/cache");
  return {status, frames(out.str())};
}

const Json kInitialize{
    {"jsonrpc", "2.0"}, {"id", 1}, {"method", "initialize"}, {"params", {{"capabilities", Json::object()}}}};
const Json kShutdown{{"jsonrpc", "2.0"}, {"id", 99}, {"method", "shutdown"}};
const Json kExit{{"jsonrpc", "2.0"}, {"method", "exit"}};

TEST(Frames, HeadersInAnyOrderAndCase) {
  std::istringstream in("Content-Type: x\r\ncontent-length:  2 \r\n\r\n{}Content-Length: 1\n\n1");
  EXPECT_EQ(read_frame(in).text, "{}");
  EXPECT_EQ(read_frame(in).text, "1");
  EXPECT_EQ(read_frame(in).kind, Frame::Kind::end);
}

TEST(Frames, MalformedOnesAreSaidAndPassedOver) {
  std::istringstream in("Content-Length: many\r\n\r\nX-Other: 1\r\n\r\nContent-Length: 2\r\n\r\n{}");
  EXPECT_EQ(read_frame(in).kind, Frame::Kind::malformed);
  EXPECT_EQ(read_frame(in).kind, Frame::Kind::malformed);
  EXPECT_EQ(read_frame(in).text, "{}");
}

TEST(Frames, AHugeLengthTakesNoMemory) {
  std::istringstream in("Content-Length: 9000000000000000\r\n\r\n{}");
  EXPECT_EQ(read_frame(in).kind, Frame::Kind::malformed);
  EXPECT_EQ(read_frame(in).kind, Frame::Kind::end);
}

TEST(Frames, AHeaderLineWithoutEndTakesNoMemory) {
  std::istringstream in(std::string(1 << 20, 'x'));
  EXPECT_EQ(read_frame(in).kind, Frame::Kind::end);
}

TEST(Frames, ABodyCutShortIsTheEnd) {
  std::istringstream in("Content-Length: 10\r\n\r\n{}");
  EXPECT_EQ(read_frame(in).kind, Frame::Kind::end);
}

TEST(Server, NoInputAtAll) { EXPECT_EQ(serve_all("").status, 1); }

TEST(Server, OrderlyLife) {
  const Served served = serve_all(frame(kInitialize) + frame(kShutdown) + frame(kExit));
  EXPECT_EQ(served.status, 0);
  EXPECT_EQ(served.answer(1)["result"]["serverInfo"]["name"], "profilec");
  EXPECT_TRUE(served.answer(99)["result"].is_null());
}

TEST(Server, ExitWithoutShutdown) { EXPECT_EQ(serve_all(frame(kInitialize) + frame(kExit)).status, 1); }

TEST(Server, RequestsBeforeInitializeAreRefused) {
  const Served served =
      serve_all(frame({{"id", 7}, {"method", "textDocument/hover"}, {"params", nullptr}}) + frame(kExit));
  EXPECT_EQ(served.answer(7)["error"]["code"], -32002);
}

TEST(Server, RequestsAfterShutdownAreRefused) {
  const Served served =
      serve_all(frame(kInitialize) + frame(kShutdown) +
                frame({{"id", 7}, {"method", "workspace/symbol"}, {"params", {}}}) + frame(kExit));
  EXPECT_EQ(served.answer(7)["error"]["code"], -32600);
  EXPECT_EQ(served.status, 0);
}

TEST(Server, UnknownMethods) {
  const Served served = serve_all(frame(kInitialize) + frame({{"id", "a"}, {"method", "no/such"}}) +
                                  frame({{"method", "$/whatever"}}) + frame({{"id", 5}, {"result", 1}}) +
                                  frame(kShutdown) + frame(kExit));
  EXPECT_EQ(served.answer("a")["error"]["code"], -32601);
  EXPECT_EQ(served.said.size(), 3U);
  EXPECT_EQ(served.status, 0);
}

TEST(Server, GarbageIsAnsweredAndPassedOver) {
  const std::string deep(100000, '[');
  const Served served = serve_all(
      "garbage\r\n\r\n" + frame(kInitialize) + raw_frame("not json") + raw_frame("[1]") + raw_frame(deep) +
      raw_frame("{\"method\": 3}") + raw_frame("{\"id\": {}, \"method\": \"x\"}") + raw_frame("{\"id\": 4}") +
      frame({{"id", 8}, {"method", "textDocument/hover"}, {"params", {{"textDocument", 1}}}}) +
      frame({{"id", 9}, {"method", "textDocument/rename"}}) +
      frame({{"method", "textDocument/didChange"}, {"params", {{"textDocument", "x"}}}}) + frame(kShutdown) +
      frame(kExit));
  EXPECT_EQ(served.status, 0);
  EXPECT_EQ(served.answer(8)["error"]["code"], -32602);
  EXPECT_EQ(served.answer(8)["error"]["message"], "the parameters are not those of the protocol");
  EXPECT_EQ(served.answer(9)["error"]["code"], -32602);
}

TEST(Server, ChangeBeforeOpenIsPassedOver) {
  const Json document{{"uri", "file:///nowhere/a.profile"}, {"version", 2}};
  const Served served = serve_all(
      frame(kInitialize) +
      frame({{"method", "textDocument/didChange"},
             {"params", {{"textDocument", document}, {"contentChanges", Json::array({{{"text", "x"}}})}}}}) +
      frame({{"method", "textDocument/didClose"}, {"params", {{"textDocument", document}}}}) +
      frame(kShutdown) + frame(kExit));
  EXPECT_EQ(served.status, 0);
  EXPECT_EQ(served.said.size(), 2U);
}

// Says when all of it was read.
class ReadToTheEnd final : public std::stringbuf {
 public:
  explicit ReadToTheEnd(const std::string& text) : std::stringbuf(text, std::ios::in) {}
  void wait() { ended_.get_future().wait(); }

 protected:
  int_type underflow() override {
    const int_type next = std::stringbuf::underflow();
    if (next == traits_type::eof() && !std::exchange(said_, true)) ended_.set_value();
    return next;
  }

 private:
  std::promise<void> ended_;
  bool said_ = false;
};

const Json kAsked = {{"id", 3}, {"method", "workspace/symbol"}, {"params", Json::object()}};
const Json kCancelled = {{"method", "$/cancelRequest"}, {"params", {{"id", 3}}}};

TEST(Connection, AWaitingRequestCanBeCancelled) {
  ReadToTheEnd text(frame(kAsked) + frame(kCancelled));
  std::istream in(&text);
  std::ostringstream out;
  Connection connection(in, out, "exit");
  text.wait();
  EXPECT_FALSE(connection.next());
  EXPECT_NE(out.str().find("-32800"), std::string::npos) << out.str();
}

TEST(Connection, ACancellationThatComesTooLateIsForgotten) {
  ReadToTheEnd text(frame(kCancelled) + frame(kAsked));
  std::istream in(&text);
  std::ostringstream out;
  Connection connection(in, out, "exit");
  text.wait();
  EXPECT_TRUE(connection.next());
  EXPECT_FALSE(connection.cancelled(3));
  EXPECT_EQ(out.str(), "");
}

TEST(Server, EncodingIsTheClientsFirstThatWeKnow) {
  const auto chosen = [](const Json& encodings) {
    Json initialize = kInitialize;
    initialize["params"]["capabilities"]["general"]["positionEncodings"] = encodings;
    return serve_all(frame(initialize)).answer(1)["result"]["capabilities"]["positionEncoding"];
  };
  EXPECT_EQ(chosen({"utf-32", "utf-8", "utf-16"}), "utf-8");
  EXPECT_EQ(chosen({"utf-16", "utf-8"}), "utf-16");
  EXPECT_EQ(chosen(nullptr), "utf-16");
}

TEST(Server, PublishesWhatItWasTold) {
  const TestFolder folder;
  folder.write("a.profile", small_catalog());
  std::string broken = small_catalog();
  broken.replace(broken.find("needs store"), 11, "needs ghost");
  const Json document{
      {"uri", folder.uri("a.profile")}, {"languageId", "profile"}, {"version", 5}, {"text", broken}};
  const Served served =
      serve_all(frame(kInitialize) +
                frame({{"method", "textDocument/didOpen"}, {"params", {{"textDocument", document}}}}) +
                frame(kShutdown) + frame(kExit));
  Json published;
  for (const Json& one : served.said) {
    if (one.value("method", "") == "textDocument/publishDiagnostics") published = one["params"];
  }
  ASSERT_TRUE(published.is_object());
  EXPECT_EQ(published["version"], 5);
  EXPECT_NE(published["diagnostics"].dump().find("P0201"), std::string::npos);
}

}  // namespace
}  // namespace profilec::lsp
