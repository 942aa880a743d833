// The table of statements itself: what its rows may look like.
#include <gtest/gtest.h>

#include <set>

#include "compiler/syntax/bind.hpp"
#include "compiler/syntax/forms.hpp"

namespace profilec::test {
namespace {

using syntax::Context;
using syntax::Form;
using syntax::Part;

TEST(Shapes, EveryRowSaysWhatItMeans) {
  for (const Form& form : syntax::all_forms()) {
    EXPECT_FALSE(form.doc.empty()) << form.shape;
    EXPECT_FALSE(form.where.empty()) << form.shape;
    EXPECT_FALSE(form.parts.empty()) << form.shape;
  }
}

TEST(Shapes, EveryContextHasStatementsAndAName) {
  for (std::size_t i = 0; i < static_cast<std::size_t>(Context::count_); ++i) {
    const auto context = static_cast<Context>(i);
    EXPECT_FALSE(syntax::context_name(context).empty()) << i;
    if (context == Context::top) continue;
    EXPECT_FALSE(syntax::forms_in(context).empty()) << syntax::context_name(context);
  }
}

TEST(Shapes, EveryContextIsTheBlockOfAForm) {
  std::set<Context> reached{Context::top};
  for (const Form& form : syntax::all_forms()) {
    if (const Context* inner = syntax::block_context(form)) reached.insert(*inner);
  }
  EXPECT_EQ(reached.size(), static_cast<std::size_t>(Context::count_));
}

// The first form whose keyword fits is taken, so a longer keyword must stand before a shorter one.
TEST(Shapes, NoFormHidesALaterOne) {
  for (std::size_t i = 0; i < static_cast<std::size_t>(Context::count_); ++i) {
    const auto& forms = syntax::forms_in(static_cast<Context>(i));
    for (std::size_t early = 0; early < forms.size(); ++early) {
      for (std::size_t late = early + 1; late < forms.size(); ++late) {
        const std::string& hidden = forms[late]->keyword;
        const bool hides =
            !forms[early]->keyword.empty() &&
            (hidden == forms[early]->keyword || hidden.starts_with(forms[early]->keyword + " "));
        EXPECT_FALSE(hides) << forms[early]->shape << " hides " << forms[late]->shape;
      }
    }
  }
}

TEST(Shapes, Usage) {
  const auto usage_of = [](std::string_view keyword) {
    for (const Form& form : syntax::all_forms()) {
      if (form.keyword == keyword) return syntax::usage(form);
    }
    return std::string("no such form");
  };
  EXPECT_EQ(usage_of("chart"), "chart NAME [\"VERSION\"] from \"REPO\" [{ ... }]");
  EXPECT_EQ(usage_of("option"), "option NAME [= VALUE]");
  EXPECT_EQ(usage_of("external"), "external REF, ... because \"...\"");
  EXPECT_EQ(usage_of("drop"), "drop app NAME, layer NAME, ...");
  EXPECT_EQ(usage_of("spec"), "spec { ... }");
  EXPECT_EQ(usage_of("layer"), "layer NAME [\"DOC\"] [after AFTER, ...] [{ ... }]");
}

}  // namespace
}  // namespace profilec::test
