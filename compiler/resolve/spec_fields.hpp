// Fields of an Application that both a statement and `spec { }` can say: who wins, and which of them the
// checks ask for. "The same scalar twice is an error" (design contract, section 2).
#pragma once

#include "compiler/catalog/app.hpp"
#include "compiler/resolve/levels.hpp"
#include "compiler/resolve/scope.hpp"

namespace profilec {

// Keeps in mind that the current level says these fields in `spec { }`.
void note_spec_fields(Levels& levels, const yaml::Value& spec);

// After the last level: of two levels the later one wins, so that a later statement takes the field out of
// `spec`. One level that says a field both ways is P0212; what `spec` says is then gone. The sync options of
// `spec` are known from then on.
void settle_spec_fields(const Scope& scope, const Levels& levels, Policy& policy);

// The same for what a source's statements say and a `spec { }` of the same level, or of one before it.
void settle_source_fields(const Scope& scope, const Source& source, yaml::Value& spec, bool source_is_later);

// Destination, project and whether it syncs by itself, as far as `spec { }` says them, become
// facts of the app like those of statements.
void lift_spec_fields(App& app);

// Puts the reason of a `spec { }` above the first field that it says.
void put_reason(yaml::Value& spec, const std::string& because);

}  // namespace profilec
