// Random catalogs with all that sections 3 and 4 of the contract speak of, about half of them mended until
// the oracle finds no error.
#pragma once

#include <cstdint>

#include "tests/oracle/model.hpp"
#include "tests/oracle/oracle.hpp"
#include "tests/oracle/random.hpp"

namespace profilec::oracle {

// The catalog of that seed, the same everywhere.
Model generate(std::uint64_t seed);
// One without an error, forks included.
Model generate_valid(std::uint64_t seed);

// By what the oracle says of it and its forks.
bool has_errors(const Model& model);
// Takes out, or places, what the oracle finds fault with; each fault with that chance in percent.
void mend(Model& model, Random& random, int chance);

}  // namespace profilec::oracle
