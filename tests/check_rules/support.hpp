// What the rules say of a catalog, as text: `P0601 there is no sync option ...`, its labels as `at "source
// text": words`, then `note:`, `help:` and `fix: title: result`.
#pragma once

#include <string>
#include <vector>

#include "compiler/check/project_plan.hpp"
#include "tests/support/pipeline.hpp"

namespace profilec::test {

// A whole catalog around layers and apps: what a test is about goes into `body`, in the layer `platform` go
// `apps`.
std::string with_apps(const std::string& apps, const std::string& body = "");

// What the two parts of the rules says. A test of a case demands that all before it is silent.
std::string rules_say(const std::string& text, const std::string& fork = "");
// The same with the manifest `a.yaml` of an app: an Application called `a`, with these lines in its `spec`.
std::string rules_say_of_manifest(const std::string& spec);
// What plan_projects() says; codes in `but` are left out.
std::string projects_say(const std::string& text, const std::string& fork = "",
                         const std::vector<int>& but = {703});
// The plan, one line an entry.
std::string plan_of(const std::string& text, const std::string& project, const std::string& fork = "");
// What check_hub() says of all forks.
std::string hub_says(const std::string& text);

}  // namespace profilec::test
