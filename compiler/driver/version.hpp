#pragma once

namespace profilec {

// Of the compiler and of the library inside it.
inline constexpr const char* kVersion = PROFILEC_VERSION;

}  // namespace profilec
