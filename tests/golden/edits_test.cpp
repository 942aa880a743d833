#include "tests/golden/edits.hpp"

#include <gtest/gtest.h>

namespace profilec::golden {
namespace {

TEST(Edits, ReplaceWhatStandsOnce) {
  Files files{{"a", "one\ntwo\nthree\n"}, {"b", "four\n"}};
  EXPECT_EQ(
      apply_edits("--- a\n<<<<<<<\ntwo\n=======\n2\n2b\n>>>>>>>\n--- b\n<<<<<<<\nfour\n=======\n>>>>>>>\n",
                  files),
      "");
  EXPECT_EQ(files["a"], "one\n2\n2b\nthree\n");
  EXPECT_EQ(files["b"], "");
}

TEST(Edits, RefuseWhatIsNotThereOrNotAlone) {
  Files files{{"a", "one\none\n"}};
  EXPECT_NE(apply_edits("--- a\n<<<<<<<\ntwo\n=======\n>>>>>>>\n", files), "");
  EXPECT_NE(apply_edits("--- a\n<<<<<<<\none\n=======\n>>>>>>>\n", files), "");
  EXPECT_NE(apply_edits("--- b\n<<<<<<<\none\n=======\n>>>>>>>\n", files), "");
  EXPECT_NE(apply_edits("<<<<<<<\none\n=======\n>>>>>>>\n", files), "");
  EXPECT_NE(apply_edits("--- a\n<<<<<<<\none\n=======\n", files), "");
  EXPECT_NE(apply_edits("a stray line\n", files), "");
}

}  // namespace
}  // namespace profilec::golden
