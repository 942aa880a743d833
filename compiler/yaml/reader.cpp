#include "compiler/yaml/reader.hpp"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <istream>
#include <set>
#include <streambuf>

#include "compiler/source/text.hpp"
#include "compiler/yaml/tokens.hpp"

namespace profilec::yaml {
namespace {

// Well below where yaml-cpp gives up (500) and above anything an Application needs.
constexpr std::size_t kDeepestNode = 200;
constexpr std::size_t kMostNodes = 50'000;
// A file is refused at its first few problems; a hostile one must not make a list of millions.
constexpr std::size_t kMostProblems = 100;

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

struct Stop {};  // thrown by the handler to leave yaml-cpp; never leaves read()

// One map or list that is still open.
struct Frame {
  Node node;
  bool key_pending = false;  // of a map: the last entry has a key and no value yet
  std::set<std::string, std::less<>> keys;
};

// Builds the nodes of one document out of yaml-cpp's events.
class Builder final : public YAML::EventHandler {
 public:
  Builder(std::string_view text, std::uint32_t shift, std::vector<Problem>& problems)
      : text_(text), shift_(shift), problems_(problems) {}

  bool started() const { return started_; }
  std::uint32_t start() const { return start_; }
  Node take() { return std::move(root_); }

  void OnDocumentStart(const YAML::Mark& mark) override {
    started_ = true;
    start_ = at(mark);
  }
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark& mark, YAML::anchor_t) override;
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override;
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t,
                const std::string& value) override;
  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t,
                       YAML::EmitterStyle::value) override {
    open(Node::Kind::list, mark, tag);
  }
  void OnSequenceEnd() override { close(); }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t,
                  YAML::EmitterStyle::value) override {
    open(Node::Kind::map, mark, tag);
  }
  void OnMapEnd() override { close(); }
  void OnAnchor(const YAML::Mark& mark, const std::string& name) override {
    report(Problem::Kind::anchor, at(mark), name);
  }

 private:
  std::uint32_t at(const YAML::Mark& mark) const { return static_cast<std::uint32_t>(mark.pos) + shift_; }
  void report(Problem::Kind kind, std::uint32_t offset, std::string text);
  void open(Node::Kind kind, const YAML::Mark& mark, const std::string& tag);
  void close();
  void put(Node node);
  void put_key(Frame& map, Node key);

  std::string_view text_;  // of the whole file
  std::uint32_t shift_;    // yaml-cpp does not count a byte order mark
  std::vector<Problem>& problems_;
  std::vector<Frame> open_;
  Node root_;
  std::size_t nodes_ = 0;
  bool started_ = false;
  std::uint32_t start_ = 0;
};

void Builder::report(Problem::Kind kind, std::uint32_t offset, std::string text) {
  problems_.push_back({kind, offset, std::move(text)});
  if (problems_.size() >= kMostProblems) throw Stop();
}

void Builder::OnNull(const YAML::Mark& mark, YAML::anchor_t) {
  Node node;
  node.begin = at(mark);
  node.end = node.begin;
  const std::string_view rest = text_.substr(std::min<std::size_t>(node.begin, text_.size()));
  for (const std::string_view word : {"~", "null", "Null", "NULL"}) {
    if (rest.starts_with(word)) node.end = node.begin + static_cast<std::uint32_t>(word.size());
  }
  put(std::move(node));
}

void Builder::OnAlias(const YAML::Mark& mark, YAML::anchor_t) {
  report(Problem::Kind::alias, at(mark), std::string(word_at(text_, at(mark) + 1)));
  Node node;
  node.begin = at(mark);
  node.end = node.begin;
  put(std::move(node));
}

void Builder::OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t,
                       const std::string& value) {
  Node node;
  node.kind = Node::Kind::scalar;
  node.scalar = value;
  node.tagged = tag != "?" && tag != "!";
  const Token token = scalar_at(text_, skip_properties(text_, at(mark)), value);
  node.begin = token.begin;
  node.end = token.end;
  node.style = token.style;
  if (!token.fault.empty()) report(Problem::Kind::syntax, token.fault_at, std::string(token.fault));
  put(std::move(node));
}

void Builder::open(Node::Kind kind, const YAML::Mark& mark, const std::string& tag) {
  if (open_.size() == kDeepestNode) {
    report(Problem::Kind::too_deep, at(mark), std::to_string(kDeepestNode));
    throw Stop();
  }
  Frame& frame = open_.emplace_back();
  frame.node.kind = kind;
  frame.node.begin = at(mark);
  frame.node.end = frame.node.begin;
  frame.node.tagged = tag != "?" && !tag.empty();
}

void Builder::close() {
  Node node = std::move(open_.back().node);
  open_.pop_back();
  put(std::move(node));
}

void Builder::put(Node node) {
  if (++nodes_ > kMostNodes) {
    report(Problem::Kind::too_large, node.begin, std::to_string(kMostNodes) + " values");
    throw Stop();
  }
  if (open_.empty()) {
    root_ = std::move(node);
    return;
  }
  Frame& frame = open_.back();
  if (frame.node.kind == Node::Kind::list) {
    frame.node.list.push_back(std::move(node));
  } else if (frame.key_pending) {
    frame.node.map.back().value = std::move(node);
    frame.key_pending = false;
  } else {
    put_key(frame, std::move(node));
  }
}

void Builder::put_key(Frame& map, Node key) {
  if (key.kind != Node::Kind::scalar) {
    report(Problem::Kind::key_not_scalar, key.begin, "");
  } else if (key.scalar == "<<" && key.style == Style::plain) {
    report(Problem::Kind::merge_key, key.begin, key.scalar);
  } else if (!map.keys.insert(key.scalar).second) {
    report(Problem::Kind::duplicate_key, key.begin, key.scalar);
  }
  map.node.map.push_back({std::move(key), Node{}});
  map.key_pending = true;
}

// Reads from memory without a copy of the text.
class ViewBuffer final : public std::streambuf {
 public:
  explicit ViewBuffer(std::string_view text) {
    char* begin = const_cast<char*>(text.data());  // a get area is never written to
    setg(begin, begin, begin + text.size());
  }
};

class Reading {
 public:
  explicit Reading(std::string_view text) : text_(text) {}

  ReadDocument run() {
    if (text_.size() > kLongestDocument) {
      problem(Problem::Kind::too_large, kLongestDocument, std::to_string(kLongestDocument) + " bytes");
      return std::move(result_);
    }
    const std::size_t invalid = first_invalid_utf8(text_);
    const std::size_t control = first_control(text_);
    if (invalid != std::string_view::npos) {
      problem(Problem::Kind::not_utf8, invalid, "");
    } else if (control != std::string_view::npos) {
      // yaml-cpp takes U+0004 for the end of the file and NUL for a sign of UTF-16.
      problem(Problem::Kind::syntax, control, "a control character");
    } else {
      parse();
    }
    const bool broken = std::any_of(result_.problems.begin(), result_.problems.end(),
                                    [](const Problem& p) { return p.kind == Problem::Kind::syntax; });
    if (broken) result_.root = Node{};
    return std::move(result_);
  }

 private:
  void problem(Problem::Kind kind, std::size_t offset, std::string text) {
    result_.problems.push_back({kind, static_cast<std::uint32_t>(offset), std::move(text)});
  }

  // A bare CR ends a line too, which yaml-cpp does not know. Offsets stay what they are.
  void end_lines() {
    const auto bare = [this](std::size_t i) {
      return text_[i] == '\r' && (i + 1 == text_.size() || text_[i + 1] != '\n');
    };
    for (std::size_t i = 0; i < text_.size(); ++i) {
      if (!bare(i)) continue;
      if (copy_.empty()) copy_ = text_;
      copy_[i] = '\n';
    }
    if (!copy_.empty()) text_ = copy_;
  }

  void parse() {
    end_lines();
    if (text_.starts_with(kByteOrderMark)) shift_ = 3;
    ViewBuffer buffer(text_);
    std::istream in(&buffer);
    try {
      YAML::Parser parser(in);
      while (next_document(parser)) {
      }
    } catch (const Stop&) {
      // The reason is among the problems.
    } catch (const YAML::Exception& error) {
      const auto offset = static_cast<std::uint32_t>(std::max(error.mark.pos, 0)) + shift_;
      problem(Problem::Kind::syntax, std::min<std::size_t>(offset, text_.size()), error.msg);
    } catch (const std::exception& error) {
      problem(Problem::Kind::syntax, 0, error.what());
    }
  }

  // False at the end. An empty document (a `---` too many) counts for nothing, as Argo CD skips it.
  bool next_document(YAML::Parser& parser) {
    Builder builder(text_, shift_, result_.problems);
    if (!parser.HandleNextDocument(builder) || !builder.started()) return false;
    const bool explicit_start =
        text_.substr(builder.start()).starts_with("---") || text_.substr(builder.start()).starts_with("%");
    // yaml-cpp ends a document at what it cannot read and offers the rest as the next one, for `,` without
    // end.
    if (!first_ && (builder.start() <= last_start_ || !explicit_start)) {
      problem(Problem::Kind::syntax, builder.start(), "unexpected text");
      return false;
    }
    first_ = false;
    last_start_ = builder.start();
    Node root = builder.take();
    if (root.kind == Node::Kind::null) return true;
    ++result_.documents;
    if (result_.documents == 1) {
      result_.root = std::move(root);
      return true;
    }
    problem(Problem::Kind::documents, builder.start(), "");
    return false;
  }

  std::string_view text_;
  std::string copy_;  // where it had to be changed
  std::uint32_t shift_ = 0;
  bool first_ = true;
  std::uint32_t last_start_ = 0;
  ReadDocument result_;
};

}  // namespace

const Node* Node::find(std::string_view key) const {
  const auto at = std::find_if(map.begin(), map.end(), [&](const Entry& entry) {
    return entry.key.kind == Kind::scalar && entry.key.scalar == key;
  });
  return at == map.end() ? nullptr : &at->value;
}

ReadDocument read(std::string_view bytes) { return Reading(bytes).run(); }

}  // namespace profilec::yaml
