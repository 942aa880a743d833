#include "grammar/braces.hpp"

#include <gtest/gtest.h>

#include <string>

namespace profilec::grammar {
namespace {

// The text with a `@` before the brace that is found, or as it is.
std::string marked(std::string text) {
  const auto found = brace_against_layout(text);
  if (found) text.insert(*found, "@");
  return text;
}

TEST(Braces, TheOneThatTheLayoutSpeaksAgainst) {
  EXPECT_EQ(marked("in a {\n  app b {\n    path \"c\" }\n    wave 1\n  }\n}\n"),
            "in a {\n  app b {\n    path \"c\" @}\n    wave 1\n  }\n}\n");
  EXPECT_EQ(marked("in a {\n  app b {\n}\n    wave 1\n  }\n}\n"),
            "in a {\n  app b {\n@}\n    wave 1\n  }\n}\n");
  EXPECT_EQ(marked("in a {\n  app b { }\n  }\n  app c { }\n}\n"),
            "in a {\n  app b { }\n  @}\n  app c { }\n}\n");
  EXPECT_EQ(marked("in a { app b { } } }\n"), "in a { app b { } } @}\n");
}

TEST(Braces, WhatOnlyLooksLikeOne) {
  for (const char* text :
       {"", "in a { app b { } }\n", "in a {\n  app b \"}\" # }\n  app c {\n    # {\n  }\n}\n",
        "in a {\n  ignore x/Y { \"/z\" }\n    because \"it is\"\n}\n",
        "in a {\n  app b \"\"\"\n}\n\"\"\"\n}\n", "a {\n}\n\n  # deeper\nb {\n}\n"})
    EXPECT_EQ(marked(text), text);
}

}  // namespace
}  // namespace profilec::grammar
