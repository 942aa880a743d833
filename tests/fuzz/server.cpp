// Any sequence of messages is answered or refused; the server ends when its stream does. One message a line.
#include "compiler/lsp/server.hpp"

#include <sstream>

#include "compiler/lsp/transport.hpp"
#include "tests/fuzz/target.hpp"
#include "tests/oracle/memory_files.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace profilec;
  static const std::map<std::string, std::string> kNothing;
  oracle::MemoryFiles files(kNothing);
  std::stringstream in;
  std::string_view text = fuzz::text_of(data, size);
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    lsp::write_frame(in, text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  std::ostringstream out;
  lsp::serve(in, out, files, "");
  std::istringstream answers(out.str());
  for (;;) {
    const lsp::Frame frame = lsp::read_frame(answers);
    if (frame.kind == lsp::Frame::Kind::end) break;
    fuzz::demand(frame.kind == lsp::Frame::Kind::message, "every answer is a frame");
  }
  return 0;
}
