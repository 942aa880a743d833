// The statements that apps, presets and the `root` of a layer share.
#pragma once

#include <map>
#include <string>
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
  // Whether the last statement that was taken said anything that was not said before it.
  bool changed() const { return changed_; }
  // After the last statement.
  void finish();

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
  template <typename Entry>
  void put(const std::string& claimed, Entry entry, std::vector<Entry>& into);

  const Scope& scope_;
  Levels& levels_;
  Policy& policy_;
  std::map<std::string, std::size_t, std::less<>>
      places_;  // of options, labels and annotations in their lists
  bool changed_ = false;
};

// Puts what `from` says into `into`, deeply; the same scalar twice is P0212. Whether that changes anything.
bool merge_spec(const Scope& scope, yaml::Value& into, const yaml::Value& from, const std::string& path,
                bool override_allowed);

}  // namespace profilec
