// The statements that apps, presets and the `root` of a layer share.
#pragma once

#include <string_view>

#include "compiler/catalog/app.hpp"
#include "compiler/resolve/levels.hpp"
#include "compiler/resolve/scope.hpp"

namespace profilec {

class PolicyBuilder {
 public:
  PolicyBuilder(const Scope& scope, Levels& levels, Policy& policy)
      : scope_(scope), levels_(levels), policy_(policy) {}

  // Takes the statement, if it is one of these. Reports P0212, P0216, P0217.
  bool apply(const syntax::Statement& statement);

 private:
  void spec(const syntax::Statement& statement);
  void sync(const syntax::Statement& statement, bool automated);
  void option(const syntax::Statement& statement);
  void no_option(const syntax::Statement& statement);
  void retry(const syntax::Statement& statement);
  void ignore(const syntax::Statement& statement);
  void key_value(const syntax::Statement& statement, std::string_view what, std::vector<KeyValue>& into);
  void finalizer(const syntax::Statement& statement);
  void no_finalizer(const syntax::Statement& statement);

  const Scope& scope_;
  Levels& levels_;
  Policy& policy_;
};

// Puts what `from` says into `into`, deeply; the same scalar twice is P0212.
void merge_spec(const Scope& scope, yaml::Value& into, const yaml::Value& from, const std::string& path,
                bool override_allowed);

}  // namespace profilec
