#include "tests/oracle/model.hpp"

namespace profilec::oracle {

std::string Thing::text() const {
  switch (sort) {
    case Sort::wildcard: return name + "/*";
    case Sort::space: return "namespace " + name;
    case Sort::capability: return "capability " + name;
    default: return name;
  }
}

std::string Thing::kind() const { return name.substr(0, name.find(' ')); }
std::string Thing::group() const { return name.substr(0, name.find('/')); }

std::string verb_name(Verb verb) {
  switch (verb) {
    case Verb::needs: return "needs";
    case Verb::uses: return "uses";
    case Verb::wants: return "wants";
    case Verb::after: break;
  }
  return "after";
}

std::string key_of(const std::string& app, const Relation& relation) {
  return app + " " + verb_name(relation.verb) + " " + relation.thing.text();
}

}  // namespace profilec::oracle
