#include "tests/grammar/support.hpp"

#include <algorithm>
#include <optional>

#include "compiler/syntax/bind.hpp"
#include "compiler/syntax/forms.hpp"
#include "compiler/syntax/strings.hpp"
#include "grammar/parse.hpp"

namespace profilec::test {
namespace {

using syntax::Block;
using syntax::Item;
using syntax::ItemKind;
using syntax::Quoting;
using syntax::Statement;

std::vector<const Diagnostic*> in_order(const Read& read) {
  std::vector<const Diagnostic*> all;
  for (const Diagnostic& one : read.diagnostics.all()) all.push_back(&one);
  std::stable_sort(all.begin(), all.end(), [](auto* a, auto* b) { return a->place() < b->place(); });
  return all;
}

std::string place(const Read& read, const Diagnostic& one) {
  const Position at = read.sources.position(one.place().file, one.place().begin);
  return code_name(one.code) + " " + std::to_string(at.line) + ":" + std::to_string(at.column);
}

class TreePrinter {
 public:
  TreePrinter(const Read& read, bool with_forms) : read_(read), with_forms_(with_forms) {}

  void block(const Block& block, std::string indent) {
    for (const Statement& statement : block.statements) {
      out += indent;
      bool first = true;
      for (const Item& item : statement.items) {
        if (item.kind == ItemKind::comma) {
          out += ",";
          continue;
        }
        if (!first) out += " ";
        first = false;
        this->item(item, indent);
      }
      if (statement.because) out += " because " + quoted(*statement.because);
      if (with_forms_) out += " :: " + (statement.form != nullptr ? statement.form->shape : "no form");
      out += "\n";
    }
  }

  std::string out;

 private:
  void item(const Item& item, const std::string& indent) {
    switch (item.kind) {
      case ItemKind::word: out += read_.text(item); break;
      case ItemKind::string: out += quoted(item); break;
      case ItemKind::comma: out += ","; break;
      case ItemKind::equals: out += "="; break;
      case ItemKind::list: list(item, indent); break;
      case ItemKind::map: map(item, indent); break;
      case ItemKind::block:
        out += item.block->closed ? "{\n" : "{ unclosed\n";
        block(*item.block, indent + "  ");
        out += indent + "}";
    }
  }

  // Elements of one list stand between commas; a last comma says nothing.
  void list(const Item& list, const std::string& indent) {
    out += "[";
    for (std::size_t i = 0; i < list.items.size(); ++i) {
      const bool comma = list.items[i].kind == ItemKind::comma;
      if (comma && i + 1 == list.items.size()) break;
      if (!comma) out += " ";
      item(list.items[i], indent);
    }
    out += " ]";
  }

  void map(const Item& map, const std::string& indent) {
    out += "{";
    for (std::size_t i = 0; i < map.items.size(); ++i) {
      out += i % 2 == 0 ? " " : ": ";
      item(map.items[i], indent);
    }
    out += " }";
  }

  // The marks tell the quotings apart: `"` has holes, `'` is raw, doubled ones are of several lines.
  std::string quoted(const Item& item) {
    const auto hole = [](std::string_view name) -> std::optional<std::string> {
      return "<" + std::string(name) + ">";
    };
    std::string text = characters(read_.sources, item, hole);
    for (std::size_t i = 0; (i = text.find('\n', i)) != std::string::npos;) text.replace(i, 1, "~");
    switch (item.quoting) {
      case Quoting::none: return text;
      case Quoting::escaped: return "\"" + text + "\"";
      case Quoting::raw: return "'" + text + "'";
      case Quoting::escaped_block: return "\"\"" + text + "\"\"";
      case Quoting::raw_block: return "''" + text + "''";
    }
    return text;
  }

  const Read& read_;
  bool with_forms_;
};

}  // namespace

Read parse_only(std::string text) {
  Read read;
  const FileId file = read.sources.add({"test.profile", std::move(text), false});
  read.tree = parse(read.sources, file, read.diagnostics);
  return read;
}

Read read(std::string text) {
  Read read = parse_only(std::move(text));
  syntax::bind(read.sources, read.tree, read.diagnostics);
  return read;
}

std::string messages(const Read& read) {
  std::string out;
  for (const Diagnostic* one : in_order(read)) {
    out += place(read, *one) + " " + one->message + "\n";
    for (const std::string& help : one->help) out += "  help: " + help + "\n";
    for (const Fix& fix : one->fixes) {
      out += "  fix: " + fix.title;
      for (const Edit& edit : fix.edits) out += " | " + edit.text;
      out += "\n";
    }
  }
  return out;
}

std::string places(const Read& read) {
  std::string out;
  for (const Diagnostic* one : in_order(read)) out += place(read, *one) + "\n";
  return out;
}

std::string tree_text(const Read& read, bool with_forms) {
  TreePrinter printer(read, with_forms);
  printer.block(read.tree.root, "");
  return printer.out;
}

std::vector<std::string> comments(const Read& read) {
  std::vector<std::string> out;
  for (const syntax::Comment& comment : read.tree.comments) {
    std::string text(read.sources.text(comment.span));
    text.erase(text.find_last_not_of(" \t") + 1);
    out.push_back(std::move(text));
  }
  return out;
}

}  // namespace profilec::test
