// Diagnostics for people, as docs/language.md shows them: message, source lines with the spans marked, help.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "compiler/diagnostics/diagnostic.hpp"
#include "compiler/source/source_set.hpp"

namespace profilec {

constexpr std::size_t kMostShown = 1000;  // diagnostics; the rest is counted
constexpr std::size_t kMostPlaces = 32;   // labels of one diagnostic; the rest is counted

struct HumanOptions {
  bool notes = false;  // show diagnostics whose severity is note
  bool colour = false;
  std::size_t columns = 120;  // longer source lines are cut around the span
  std::size_t limit = kMostShown;
};

// In the order given; see order.hpp. Ends in a line that counts what was found, or is empty where nothing is
// shown. No byte of a source or a message reaches the terminal as a control character.
std::string render_human(const SourceSet& sources, const Findings& diagnostics,
                         const HumanOptions& options = {});

}  // namespace profilec
