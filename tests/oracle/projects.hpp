// Derived projects and what written ones refuse (contract, 4.6), by enumeration.
#pragma once

#include <map>
#include <set>
#include <string>

#include "tests/oracle/oracle.hpp"

namespace profilec::oracle {

struct ProjectLists {
  std::set<std::string> sources;       // written ones as they stand; derived ones in normal form
  std::set<std::string> destinations;  // `SERVER NAMESPACE`
};

// Of each project that an app or a root belongs to.
std::map<std::string, ProjectLists> project_lists(const World& world, const Model& model);
// Adds P0701 to P0706.
void judge_projects(const World& world, const Model& model, std::map<int, Subjects>& verdicts);
// As Argo CD compares repositories, for the URLs that the generator draws.
std::string normal_repository(const std::string& url);

}  // namespace profilec::oracle
