#include "compiler/format/format.hpp"

#include <string_view>
#include <vector>

#include "compiler/format/layout.hpp"

namespace profilec {
namespace {

using syntax::Item;
using syntax::ItemKind;

constexpr std::size_t kIndent = 2;

// Writes the file from front to back; comments are taken from the tree's list as their places are passed.
class Printer {
 public:
  Printer(const SourceSet& sources, const syntax::Tree& tree)
      : sources_(sources), tree_(tree), layouter_(sources, tree) {}

  std::string run() {
    block_contents(tree_.root, tree_.root.span.end, 0);
    if (!out_.empty()) out_ += '\n';
    return std::move(out_);
  }

 private:
  void block_contents(const syntax::Block& block, std::uint32_t end, std::size_t indent) {
    for (const syntax::Statement& statement : block.statements) {
      comments_before(statement.span.begin, indent);
      begin_line(statement.span.begin, indent);
      line(line_of(statement), indent);
      printed_to_ = statement.span.end;
    }
    comments_before(end, indent);
  }

  void line(const Line& line, std::size_t indent) {
    const Layout layout = layouter_.choose(line, indent);
    for (std::size_t i = 0; i < line.pieces.size(); ++i) {
      const Piece& piece = line.pieces[i];
      out_ += piece.lead;
      if (layout.broken[i]) {
        broken(*piece.item, piece.literal, indent);
      } else {
        out_ += layouter_.flat(*piece.item, piece.literal);
      }
    }
    out_ += line.end;
    if (line.because == nullptr) return;
    if (layout.reason_below) {
      reason_comments(line.because->span.begin, indent + kIndent);
      new_line(indent + kIndent);
    } else {
      out_ += ' ';
    }
    out_ += "because ";
    out_ += sources_.text(line.because->span);
  }

  void broken(const Item& item, bool literal, std::size_t indent) {
    out_ += item.kind == ItemKind::list ? '[' : '{';
    printed_to_ = item.span.begin + 1;
    opened_ = true;
    if (item.kind == ItemKind::block) {
      block_contents(*item.block, item.span.end, indent + kIndent);
    } else {
      for (const Line& one : lines_of(item, literal)) element(one, indent + kIndent);
      comments_before(item.span.end, indent + kIndent);
    }
    opened_ = false;
    new_line(indent);
    out_ += item.kind == ItemKind::list ? ']' : '}';
    printed_to_ = item.span.end;
  }

  // What stands between a key and its value goes before the key, since nothing may follow the `:`.
  void element(const Line& one, std::size_t indent) {
    const Span first = one.pieces.front().item->span;
    const Span last = one.pieces.back().item->span;
    comments_before(first.begin, indent);
    while (next_ < tree_.comments.size() && tree_.comments[next_].span.begin < last.begin) {
      comment_line(tree_.comments[next_++], indent);
    }
    begin_line(first.begin, indent);
    line(one, indent);
    printed_to_ = last.end;
  }

  void comments_before(std::uint32_t limit, std::size_t indent) {
    while (next_ < tree_.comments.size() && tree_.comments[next_].span.begin < limit) {
      const syntax::Comment& comment = tree_.comments[next_++];
      if (begins_line(comment)) {
        comment_line(comment, indent);
      } else {
        out_ += ' ';
        put(comment);
      }
    }
  }

  void comment_line(const syntax::Comment& comment, std::size_t indent) {
    begin_line(comment.span.begin, indent);
    put(comment);
  }

  // A comment behind a lone `;` or `,` has nothing of its own line left to stand behind.
  bool begins_line(const syntax::Comment& comment) const {
    return comment.own_line || out_.empty() || behind_comment_;
  }

  void put(const syntax::Comment& comment) {
    const std::string_view all = sources_.text(comment.span);
    out_ += all.substr(0, all.find_last_not_of(" \t") + 1);
    printed_to_ = comment.span.end;
    behind_comment_ = true;
  }

  // Between a statement and its reason no blank line is kept.
  void reason_comments(std::uint32_t limit, std::size_t indent) {
    while (next_ < tree_.comments.size() && tree_.comments[next_].span.begin < limit) {
      const syntax::Comment& comment = tree_.comments[next_++];
      if (begins_line(comment)) {
        new_line(indent);
      } else {
        out_ += ' ';
      }
      put(comment);
    }
  }

  // A new line for what stands at `begin`, after a blank one where the source has one or more.
  void begin_line(std::uint32_t begin, std::size_t indent) {
    if (!opened_ && blank_line_between(printed_to_, begin)) out_ += '\n';
    opened_ = false;
    new_line(indent);
  }

  void new_line(std::size_t indent) {
    if (!out_.empty()) out_ += '\n';
    out_.append(indent, ' ');
    behind_comment_ = false;
  }

  bool blank_line_between(std::uint32_t begin, std::uint32_t end) const {
    bool after_newline = false;
    for (const char c : sources_.text({tree_.file, begin, end})) {
      if (c == '\n' && after_newline) return true;
      if (c == '\n') {
        after_newline = true;
      } else if (c != ' ' && c != '\t') {
        after_newline = false;
      }
    }
    return false;
  }

  const SourceSet& sources_;
  const syntax::Tree& tree_;
  Layouter layouter_;
  std::string out_;
  std::size_t next_ = 0;          // comment
  std::uint32_t printed_to_ = 0;  // in the source
  bool behind_comment_ = false;
  bool opened_ = true;  // nothing stands yet in the block: no blank line at its start
};

}  // namespace

std::optional<std::string> format(const SourceSet& sources, const syntax::Tree& tree) {
  if (tree.broken) return std::nullopt;
  return Printer(sources, tree).run();
}

}  // namespace profilec
