// Typed indices into the vectors of a Catalog, sets of them, and interned texts.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <limits>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace profilec {

template <typename Tag>
struct Id {
  std::uint32_t index = std::numeric_limits<std::uint32_t>::max();
  bool valid() const { return index != std::numeric_limits<std::uint32_t>::max(); }
  friend bool operator==(Id, Id) = default;
  friend auto operator<=>(Id, Id) = default;
};

using AppId = Id<struct AppTag>;
using LayerId = Id<struct LayerTag>;
using ProfileId = Id<struct ProfileTag>;
using ProjectId = Id<struct ProjectTag>;

// A set of ids below a fixed size.
template <typename IdType>
class IdSet {
 public:
  IdSet() = default;
  explicit IdSet(std::size_t size) : words_((size + 63) / 64) {}
  bool has(IdType id) const {
    const std::size_t word = id.index / 64;
    return word < words_.size() && ((words_[word] >> (id.index % 64)) & 1U) != 0;
  }
  void insert(IdType id) { words_[id.index / 64] |= std::uint64_t{1} << (id.index % 64); }
  void erase(IdType id) { words_[id.index / 64] &= ~(std::uint64_t{1} << (id.index % 64)); }
  void insert_all(const IdSet& other) {
    for (std::size_t i = 0; i < words_.size() && i < other.words_.size(); ++i) words_[i] |= other.words_[i];
  }
  bool contains_all(const IdSet& other) const {
    for (std::size_t i = 0; i < other.words_.size(); ++i) {
      const std::uint64_t mine = i < words_.size() ? words_[i] : 0;
      if ((other.words_[i] & ~mine) != 0) return false;
    }
    return true;
  }
  bool meets(const IdSet& other) const {
    for (std::size_t i = 0; i < words_.size() && i < other.words_.size(); ++i) {
      if ((words_[i] & other.words_[i]) != 0) return true;
    }
    return false;
  }
  // Whether one id is in all three.
  bool meets(const IdSet& second, const IdSet& third) const {
    for (std::size_t i = 0; i < words_.size() && i < second.words_.size() && i < third.words_.size(); ++i) {
      if ((words_[i] & second.words_[i] & third.words_[i]) != 0) return true;
    }
    return false;
  }
  friend bool operator==(const IdSet&, const IdSet&) = default;
  friend auto operator<=>(const IdSet&, const IdSet&) = default;

 private:
  std::vector<std::uint64_t> words_;
};

// A text by number: equal texts have equal symbols. The empty text is symbol 0. Copies share their texts
// until one of them gets another: a fork mostly has those of its catalog.
class Symbols {
 public:
  using Symbol = std::uint32_t;
  Symbols() : table_(std::make_shared<Table>()) { intern(""); }
  Symbol intern(std::string_view text) {
    const auto found = table_->by_text.find(text);
    if (found != table_->by_text.end()) return found->second;
    if (table_.use_count() > 1) own();
    return table_->add(text);
  }
  const std::string& text(Symbol symbol) const { return table_->texts[symbol]; }
  std::size_t size() const { return table_->texts.size(); }

 private:
  struct Table {
    Symbol add(std::string_view text) {
      texts.emplace_back(text);
      const auto symbol = static_cast<Symbol>(texts.size() - 1);
      by_text.emplace(texts.back(), symbol);
      return symbol;
    }
    std::deque<std::string> texts;  // a deque: views of its strings stay valid
    std::unordered_map<std::string_view, Symbol> by_text;
  };
  void own() {
    const std::shared_ptr<const Table> shared = std::move(table_);
    table_ = std::make_shared<Table>();
    for (const std::string& text : shared->texts) table_->add(text);
  }
  std::shared_ptr<Table> table_;
};
using Symbol = Symbols::Symbol;

}  // namespace profilec
