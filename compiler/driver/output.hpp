// The last phase before the disk: documents as texts.
#pragma once

#include "compiler/driver/compile.hpp"
#include "compiler/emit/build.hpp"

namespace profilec {

// The finished tree of a variant that has no error.
emit::TreeOutput output_of(const SourceSet& sources, const Variant& variant);

}  // namespace profilec
