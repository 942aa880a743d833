// One function per method of the protocol: from its params to its result, over the workspace. Each has a file
// of its own. Malformed params end in Json::exception, what cannot be done in Refused; server.cpp answers for
// both.
#pragma once

#include "compiler/lsp/json.hpp"
#include "compiler/lsp/workspace.hpp"

namespace profilec::lsp {

Json hover(Workspace& workspace, const Json& params);
Json definition(Workspace& workspace, const Json& params);
Json references(Workspace& workspace, const Json& params);
Json document_highlight(Workspace& workspace, const Json& params);
Json prepare_rename(Workspace& workspace, const Json& params);
Json rename(Workspace& workspace, const Json& params);
Json completion(Workspace& workspace, const Json& params);
Json document_symbols(Workspace& workspace, const Json& params);
Json workspace_symbols(Workspace& workspace, const Json& params);
Json code_actions(Workspace& workspace, const Json& params);
Json semantic_tokens(Workspace& workspace, const Json& params);
Json inlay_hints(Workspace& workspace, const Json& params);
Json folding_ranges(Workspace& workspace, const Json& params);
Json formatting(Workspace& workspace, const Json& params);
Json document_links(Workspace& workspace, const Json& params);

// The types and modifiers that semantic_tokens counts by.
Json semantic_legend();

}  // namespace profilec::lsp
