// Random `.profile` files: statements of the table's shapes, in any layout the grammar allows.
#pragma once

#include <cstddef>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/syntax/forms.hpp"

namespace profilec::test {

// Every file it makes is read and bound without a diagnostic. The same seed gives the same files.
class SourceGenerator {
 public:
  explicit SourceGenerator(std::uint64_t seed) : random_(seed) {}

  std::string file();

 private:
  std::size_t below(std::size_t limit) { return static_cast<std::size_t>(random_() % limit); }
  bool chance(std::size_t one_in) { return below(one_in) == 0; }
  template <std::size_t N>
  std::string_view any(const std::string_view (&from)[N]) {
    return from[below(N)];
  }

  void statements(syntax::Context context, std::size_t most, bool spread);
  void statement(const syntax::Form& form, bool spread);
  void parts(const syntax::Form& form, const std::vector<syntax::Part>& parts);
  void part(const syntax::Form& form, const syntax::Part& part);
  void block(syntax::Context context);
  void slot(const syntax::Form& form, syntax::SlotType type);
  void list(const syntax::Form& form, syntax::SlotType type);
  void element(const syntax::Form& form, syntax::SlotType type);
  void reference();
  void reason();
  void some_string();

  void map(std::size_t depth);
  void values(std::size_t depth);
  void value(std::size_t depth);
  void entries(std::size_t depth, bool keys);

  void name();
  void word();
  void text();
  void string();
  void block_string(std::string_view mark);

  void token(std::string_view text);  // with blanks before it, unless it begins something
  void blanks();
  void line_break();  // a newline or more, with comments
  void comment();

  std::mt19937_64 random_;
  std::string out_;
  std::size_t depth_ = 0;
  bool reasoned_ = false;  // the last statement has a reason, which ends it
};

}  // namespace profilec::test
