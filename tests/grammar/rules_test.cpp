// The grammar itself: no rule may loop without progress.
#include "grammar/rules.hpp"

#include <gtest/gtest.h>

#include <tao/pegtl/contrib/analyze.hpp>

namespace tao::pegtl {

// The analysis must know of the rules matched by hand what they do to the input.
template <typename Name>
struct analyze_traits<Name, profilec::grammar::dedented> : analyze_opt_traits<> {};
template <typename Name>
struct analyze_traits<Name, profilec::grammar::cut_off> : analyze_opt_traits<> {};
template <typename Name>
struct analyze_traits<Name, profilec::grammar::after_word> : analyze_opt_traits<> {};
template <typename Name>
struct analyze_traits<Name, profilec::grammar::because_ahead> : analyze_opt_traits<> {};
template <typename Name>
struct analyze_traits<Name, profilec::grammar::recover> : analyze_any_traits<> {};
template <typename Name>
struct analyze_traits<Name, profilec::grammar::close_block> : analyze_any_traits<> {};
template <typename Name>
struct analyze_traits<Name, profilec::grammar::close_map> : analyze_any_traits<> {};
template <typename Name>
struct analyze_traits<Name, profilec::grammar::deeper_close> : analyze_any_traits<> {};
template <typename Name>
struct analyze_traits<Name, profilec::grammar::foreign_comment_block> : analyze_any_traits<> {};

}  // namespace tao::pegtl

namespace profilec::grammar {
namespace {

TEST(Rules, NoRuleLoopsWithoutProgress) { EXPECT_EQ(p::analyze<file>(), 0U); }

// The analysis finds such a rule, so that the test above can fail.
struct loops : p::star<p::opt<word>> {};
TEST(Rules, TheAnalysisSeesALoop) { EXPECT_NE(p::analyze<loops>(-1), 0U); }

}  // namespace
}  // namespace profilec::grammar
