#include "compiler/diagnostics/glyphs.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>
#include <span>

#include "compiler/source/ascii.hpp"
#include "compiler/source/text.hpp"

namespace profilec {
namespace {

constexpr std::size_t kTabColumns = 4;

struct Range {
  std::uint32_t first;
  std::uint32_t last;
};

// Controls, invisible characters and bidirectional overrides (what "Trojan Source" is made of).
constexpr std::array kHidden{
    Range{0x00, 0x1F},     Range{0x7F, 0x9F},     Range{0xAD, 0xAD},       Range{0x61C, 0x61C},
    Range{0x180E, 0x180E}, Range{0x200B, 0x200F}, Range{0x2028, 0x202E},   Range{0x2060, 0x206F},
    Range{0xFEFF, 0xFEFF}, Range{0xFFF9, 0xFFFB}, Range{0xE0000, 0xE007F},
};

// The marks and wide letters met in practice; terminals disagree about the rest.
constexpr std::array kCombining{
    Range{0x300, 0x36F},   Range{0x483, 0x489},     Range{0x591, 0x5BD},   Range{0x610, 0x61A},
    Range{0x64B, 0x65F},   Range{0xE31, 0xE31},     Range{0xE34, 0xE3A},   Range{0xE47, 0xE4E},
    Range{0x1AB0, 0x1AFF}, Range{0x1DC0, 0x1DFF},   Range{0x20D0, 0x20FF}, Range{0xFE00, 0xFE0F},
    Range{0xFE20, 0xFE2F}, Range{0xE0100, 0xE01EF},
};

constexpr std::array kWide{
    Range{0x1100, 0x115F},   Range{0x231A, 0x231B},   Range{0x23E9, 0x23EC},   Range{0x23F0, 0x23F0},
    Range{0x23F3, 0x23F3},   Range{0x25FD, 0x25FE},   Range{0x2614, 0x2615},   Range{0x2648, 0x2653},
    Range{0x267F, 0x267F},   Range{0x2693, 0x2693},   Range{0x26A1, 0x26A1},   Range{0x26AA, 0x26AB},
    Range{0x26BD, 0x26BE},   Range{0x26C4, 0x26C5},   Range{0x26CE, 0x26CE},   Range{0x26D4, 0x26D4},
    Range{0x26EA, 0x26EA},   Range{0x26F2, 0x26F3},   Range{0x26F5, 0x26F5},   Range{0x26FA, 0x26FA},
    Range{0x26FD, 0x26FD},   Range{0x2705, 0x2705},   Range{0x270A, 0x270B},   Range{0x2728, 0x2728},
    Range{0x274C, 0x274C},   Range{0x274E, 0x274E},   Range{0x2753, 0x2755},   Range{0x2757, 0x2757},
    Range{0x2795, 0x2797},   Range{0x27B0, 0x27B0},   Range{0x2B1B, 0x2B1C},   Range{0x2B50, 0x2B50},
    Range{0x2B55, 0x2B55},   Range{0x2E80, 0x303E},   Range{0x3041, 0xA4CF},   Range{0xA960, 0xA97F},
    Range{0xAC00, 0xD7A3},   Range{0xF900, 0xFAFF},   Range{0xFE30, 0xFE6F},   Range{0xFF00, 0xFF60},
    Range{0xFFE0, 0xFFE6},   Range{0x1F004, 0x1F004}, Range{0x1F18E, 0x1F18E}, Range{0x1F191, 0x1F19A},
    Range{0x1F200, 0x1F64F}, Range{0x1F680, 0x1F6FF}, Range{0x1F7E0, 0x1F7EB}, Range{0x1F900, 0x1F9FF},
    Range{0x1FA70, 0x1FAFF}, Range{0x20000, 0x3FFFD},
};

bool within(std::span<const Range> ranges, std::uint32_t character) {
  return std::any_of(ranges.begin(), ranges.end(),
                     [&](Range one) { return one.first <= character && character <= one.last; });
}

std::size_t sequence_length(unsigned char lead) {
  if (lead < 0x80U) return 1;
  if (lead < 0xE0U) return 2;
  return lead < 0xF0U ? 3 : 4;
}

// Of a well-formed sequence.
std::uint32_t decode(std::string_view sequence) {
  static constexpr std::array<std::uint32_t, 5> lead_bits{0, 0x7F, 0x1F, 0x0F, 0x07};
  std::uint32_t character = static_cast<unsigned char>(sequence[0]) & lead_bits[sequence.size()];
  for (const char c : sequence.substr(1))
    character = (character << 6U) | (static_cast<unsigned char>(c) & 0x3FU);
  return character;
}

Glyph spelt(const char* format, std::uint32_t value, std::size_t bytes) {
  std::array<char, 16> buffer{};
  const int length = std::snprintf(buffer.data(), buffer.size(), format, static_cast<unsigned>(value));
  return {buffer.data(), bytes, static_cast<std::size_t>(length)};
}

}  // namespace

Glyph glyph_at(std::string_view text, std::size_t offset) {
  const auto lead = static_cast<unsigned char>(text[offset]);
  if (lead == '\t') return {std::string(kTabColumns, ' '), 1, kTabColumns};
  if (lead >= 0x20U && lead < 0x7FU) return {std::string(1, text[offset]), 1, 1};
  const std::string_view sequence = text.substr(offset, sequence_length(lead));
  if (first_invalid_utf8(sequence) != std::string_view::npos) return spelt("\\x%02x", lead, 1);
  const std::uint32_t character = decode(sequence);
  if (within(kHidden, character)) return spelt("\\u{%x}", character, sequence.size());
  std::size_t columns = 1;
  if (within(kCombining, character)) columns = 0;
  if (within(kWide, character)) columns = 2;
  return {std::string(sequence), sequence.size(), columns};
}

std::string visible(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    if (text[i] == '\n') {
      out += text[i++];
      continue;
    }
    Glyph glyph = glyph_at(text, i);
    out += glyph.shown;
    i += glyph.bytes;
  }
  return out;
}

std::size_t character_begin(std::string_view text, std::size_t offset) {
  offset = std::min(offset, text.size());
  for (int back = 0; back < 3 && offset > 0 && offset < text.size(); ++back) {
    if (!continues_utf8(text[offset])) break;
    --offset;
  }
  return offset;
}

}  // namespace profilec
